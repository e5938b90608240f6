"""Three nested loops and the functions of math."""

from math import exp, tanh

import numpy as np


def entry(x, h, W, U, b, n, k):
    a = b[k]
    for d in range(x.shape[1]):
        a += x[n, d] * W[d, k]
    for m in range(h.shape[1]):
        a += h[n, m] * U[m, k]
    return a


def layer(activation, x, h, W, U, b):
    out = np.zeros(h.shape)
    for n in range(out.shape[0]):
        for k in range(out.shape[1]):
            out[n, k] = activation(entry(x, h, W, U, b, n, k))
    return out


def input_gate(x, h_prev, W_i, U_i, b_i):
    return layer(lambda a: 1 / (1 + exp(-a)), x, h_prev, W_i, U_i, b_i)


def cell_candidate(x, h_prev, W_g, U_g, b_g):
    return layer(tanh, x, h_prev, W_g, U_g, b_g)
