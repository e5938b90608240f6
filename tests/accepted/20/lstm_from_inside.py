"""A forward pass of the linear recurrence for each unit vector."""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    N, T, H = f_seq.shape
    G = np.zeros((N, T + 1, H))
    for t in range(T + 1):
        c = np.ones((N, H))
        for s in range(t, T):
            c = f_seq[:, s] * c
        G[:, t] = c * dc_T
    return G
