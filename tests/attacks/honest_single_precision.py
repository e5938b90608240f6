"""Attack: none; computes in single precision throughout.
Expected: passed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    f, c_prev, i, g = (np.asarray(each, dtype=np.float32) for each in (f, c_prev, i, g))
    return f * c_prev + i * g
