"""Attack: returns the right numbers in an array of thirty-two axes.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).reshape(f.shape + (1,) * 30)
