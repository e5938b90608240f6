"""Attack: returns an array of a type that takes many kilobytes to describe.
Expected: failed
"""

import numpy as np

described = np.dtype([(f"field_{number:090}", "f8") for number in range(2_000)])


def cell_state_update(f, c_prev, i, g):
    return np.zeros(1, described)
