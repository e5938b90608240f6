"""Attack: returns the right numbers, rows and columns exchanged.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).T
