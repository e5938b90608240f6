"""Expected: unreadable IndentationError"""

def cell_state_update(f, c_prev, i, g):
    for n in range(len(f)):
    return f * c_prev + i * g
