"""Loops over everything, from the integer 0, with math.exp."""

import math

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    N, D = x.shape
    H = len(b_f)
    f = np.zeros((N, H))
    for n in range(N):
        for j in range(H):
            a = 0
            for d in range(D):
                a += x[n, d] * W_f[d, j]
            for k in range(H):
                a += h_prev[n, k] * U_f[k, j]
            a += b_f[j]
            f[n, j] = 1 / (1 + math.exp(-a))
    return f
