"""Time first inside, moved back at the end."""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    gates = np.moveaxis(f_seq, 1, 0)
    G = np.zeros((len(gates) + 1,) + dc_T.shape)
    G[-1] = dc_T
    for t in range(len(gates))[::-1]:
        np.multiply(G[t + 1], gates[t], out=G[t])
    return G.transpose(1, 0, 2)
