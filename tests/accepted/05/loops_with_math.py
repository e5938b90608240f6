"""Three nested loops and tanh from math."""

import numpy as np
from math import tanh


def rnn_step(x, h_prev, W, U, b):
    N = x.shape[0]
    D = x.shape[1]
    H = h_prev.shape[1]
    h = np.zeros((N, H))
    for n in range(N):
        for k in range(H):
            soma = b[k]
            for d in range(D):
                soma += x[n][d] * W[d][k]
            for m in range(H):
                soma += h_prev[n][m] * U[m][k]
            h[n][k] = tanh(soma)
    return h
