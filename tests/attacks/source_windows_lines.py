"""Attack: none; ends its lines as Windows does.
Expected: passed
"""


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
