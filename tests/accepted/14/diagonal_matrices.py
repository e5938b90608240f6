"""Matrix products with diagonal gates, row by row."""

import numpy as np

def cell_state_update(f, c_prev, i, g):
    return np.array([np.diag(f[n]) @ c_prev[n] + np.diag(i[n]) @ g[n] for n in range(len(f))])
