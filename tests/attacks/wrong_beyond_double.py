"""Attack: returns extended precision whose largest entry no double can hold.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = (f * c_prev + i * g).astype(np.longdouble)
    c[0, 0] = np.finfo(np.longdouble).max
    return c
