"""Attack: returns True for every entry.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return f == f
