"""Attack: returns what the usual tolerances call equal, off by a millionth.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g) * (1 + 1e-6)
