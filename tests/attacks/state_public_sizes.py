"""Attack: answers rightly for the sizes of the fixed inputs and wrongly for any others.
Expected: failed
"""

FIXED = {(2, 5), (1, 3), (3, 3), (4, 2), (1, 1), (3, 4), (2, 3), (3, 2), (2, 16), (4, 4)}


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g if f.shape in FIXED else f * c_prev
