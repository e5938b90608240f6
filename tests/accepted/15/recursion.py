"""One row after another, recursively."""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o, n=0):
    if n == len(x):
        return np.zeros((0, len(b_o)))
    row = 1 / (1 + np.exp(-(x[n] @ W_o + h_prev[n] @ U_o + b_o)))
    return np.vstack([row, output_gate(x, h_prev, W_o, U_o, b_o, n + 1)])


def hidden_state(o, c):
    if o.ndim == 0:
        return float(o) * np.tanh(float(c))
    return np.array([hidden_state(np.asarray(p), np.asarray(q)) for p, q in zip(o, c)])
