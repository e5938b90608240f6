"""Expected: cache-holds-another-state"""

import math

import numpy as np


def sigmoid(a):
    return 1 / (1 + math.exp(-a))


def lstm_step(x, h_prev, c_prev, W, U, b):
    N, H = h_prev.shape
    i, f, g, o, c, h = np.zeros((6, N, H))
    for n in range(N):
        total = b + sum(x[n, d] * W[d] for d in range(len(W)))
        for m in range(H):
            total = total + h_prev[n, m] * U[m]
        for k in range(H):
            i[n, k] = sigmoid(total[k])
            f[n, k] = sigmoid(total[H + k])
            g[n, k] = math.tanh(total[2 * H + k])
            o[n, k] = sigmoid(total[3 * H + k])
            c[n, k] = f[n, k] * c_prev[n, k] + i[n, k] * g[n, k]
            h[n, k] = o[n, k] * math.tanh(c[n, k])
    return h, c, (x, h, c_prev, i, f, g, o, c)
