"""np.matrix and np.asmatrix, where * is the matrix product."""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    X, Hp = np.asmatrix(x), np.asmatrix(h_prev)
    a = X * np.asmatrix(W) + Hp * np.asmatrix(U) + np.asmatrix(b)
    return np.tanh(np.asarray(a))
