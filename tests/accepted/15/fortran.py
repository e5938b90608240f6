"""Fortran order; a read-only view of a larger array."""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    return np.asfortranarray(1 / (1 + np.exp(-(x @ W_o + h_prev @ U_o + b_o))))


def hidden_state(o, c):
    room = np.zeros((2 * c.shape[0], c.shape[1] + 1), order="F")
    h = room[::2, 1:]
    h[...] = o * np.tanh(c)
    h.flags.writeable = False
    return h
