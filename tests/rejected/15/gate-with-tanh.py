"""Expected: gate-with-tanh"""

import math

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    o = np.empty(h_prev.shape)
    for n, j in np.ndindex(o.shape):
        o[n, j] = math.tanh(x[n] @ W_o[:, j] + h_prev[n] @ U_o[:, j] + b_o[j])
    return o


def hidden_state(o, c):
    shown = [gate * np.tanh(cell) for gate, cell in zip(o, c)]
    return np.stack(shown)
