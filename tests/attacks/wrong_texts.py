"""Attack: returns the right numbers written out as texts.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).astype(str)
