"""Computed on columns and transposed back."""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    a = W.T @ x.T + U.T @ h_prev.T + b.reshape(-1, 1)
    return np.tanh(a).T
