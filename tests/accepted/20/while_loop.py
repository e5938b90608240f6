"""A while loop and integer zeros to start from."""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    t = f_seq.shape[1]
    G = 0
    g = dc_T
    while t >= 0:
        here = np.zeros((f_seq.shape[1] + 1, 1))
        here[t] = 1
        G = G + here * g[:, None, :]
        t -= 1
        if t >= 0:
            g = g * f_seq[:, t, :]
    return G
