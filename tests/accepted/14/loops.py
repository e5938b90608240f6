"""Two nested loops over a buffer."""

import numpy as np

def cell_state_update(f, c_prev, i, g):
    c = np.empty_like(c_prev)
    for n in range(c.shape[0]):
        for k in range(c.shape[1]):
            c[n, k] = f[n, k] * c_prev[n, k] + i[n, k] * g[n, k]
    return c
