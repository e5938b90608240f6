"""while loops over a flat view of a copy."""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    a = np.tensordot(x, W_o, 1) + np.tensordot(h_prev, U_o, 1) + b_o
    flat = a.ravel()
    k = 0
    while k < flat.size:
        flat[k] = 1 / (1 + np.exp(-flat[k]))
        k += 1
    return a


def hidden_state(o, c):
    h = c.copy()
    it = np.nditer(h, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        it[0] = o[it.multi_index] * np.tanh(it[0])
        it.iternext()
    return h
