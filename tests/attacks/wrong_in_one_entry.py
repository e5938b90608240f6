"""Attack: returns the right answer but for the entry in the last row and the first column.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
    c[-1, 0] = 0
    return c
