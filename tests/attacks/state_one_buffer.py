"""Attack: writes all answers of one shape into the same array.
Expected: failed
"""

import numpy as np

buffers = {}


def cell_state_update(f, c_prev, i, g):
    c = buffers.setdefault(f.shape, np.empty(f.shape))
    np.multiply(f, c_prev, out=c)
    c += i * g
    return c
