"""A while loop that adds outer products, from the integer 0."""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    a, d = 0, 0
    while d < len(W):
        a = a + np.multiply.outer(x[:, d], W[d])
        d += 1
    m = 0
    while m < len(U):
        a = a + np.outer(h_prev[:, m], U[m])
        m += 1
    return np.tanh(a + b)
