"""Attack: returns the right numbers in the one field of a structured array.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.ascontiguousarray(f * c_prev + i * g).view([("c", "<f8")])
