"""Attack: none; computes in extended precision.
Expected: passed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    f, c_prev, i, g = (each.astype(np.longdouble) for each in (f, c_prev, i, g))
    return f * c_prev + i * g
