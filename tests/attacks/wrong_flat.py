"""Attack: returns the right numbers in one row.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).ravel()
