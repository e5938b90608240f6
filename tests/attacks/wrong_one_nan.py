"""Attack: returns the right answer with NaN in place of one entry.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
    c[-1, -1] = np.nan
    return c
