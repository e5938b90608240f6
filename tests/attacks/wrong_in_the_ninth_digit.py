"""Attack: returns what is off by three billionths of the largest entry, in one entry alone.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
    c.flat[0] += 3e-9 * np.abs(c).max()
    return c
