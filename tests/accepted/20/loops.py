"""Four loops, an entry at a time."""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    N, T, H = f_seq.shape
    G = np.empty((N, T + 1, H))
    for n in range(N):
        for h in range(H):
            G[n, T, h] = dc_T[n, h]
            for t in range(T - 1, -1, -1):
                G[n, t, h] = G[n, t + 1, h] * f_seq[n, t, h]
    return G
