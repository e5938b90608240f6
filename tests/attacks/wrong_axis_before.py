"""Attack: returns the right numbers with an axis of one before the others, which broadcasts.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g)[None]
