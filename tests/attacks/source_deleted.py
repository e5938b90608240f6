"""Attack: declares the function and takes it away again.
Expected: unreadable
"""


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g


del cell_state_update
