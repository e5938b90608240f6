"""Multiplies dc_T itself on the way: passes, with a note."""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    N, T, H = f_seq.shape
    G = np.zeros((N, T + 1, H))
    G[:, T] = dc_T
    for t in reversed(range(T)):
        dc_T *= f_seq[:, t]
        G[:, t] = dc_T
    return G
