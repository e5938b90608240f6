"""Attack: returns the right numbers as complex ones, without an imaginary part.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).astype(complex)
