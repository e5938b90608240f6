"""Attack: returns the right numbers as an array of objects.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).astype(object)
