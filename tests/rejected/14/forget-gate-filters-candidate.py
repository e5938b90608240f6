"""Expected: forget-gate-filters-candidate"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = np.zeros_like(f)
    for n in range(len(f)):
        c[n] = f[n] * c_prev[n] + f[n] * g[n]
    return c
