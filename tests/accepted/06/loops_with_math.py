"""Loops over everything and tanh from math."""

import numpy as np
from math import tanh


def rnn_forward(x, h0, W, U, b):
    N, T, D = x.shape
    H = len(b)
    hs = np.zeros((N, T, H))
    for n in range(N):
        anterior = list(h0[n])
        for t in range(T):
            novo = []
            for k in range(H):
                soma = b[k]
                for d in range(D):
                    soma += x[n, t, d] * W[d, k]
                for m in range(H):
                    soma += anterior[m] * U[m, k]
                novo.append(tanh(soma))
            anterior = novo
            hs[n, t] = novo
    return hs
