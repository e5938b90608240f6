"""Columns inside, turned at the border."""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    at = W_o.T.dot(x.T) + U_o.T.dot(h_prev.T) + b_o[:, None]
    return (1 / (1 + np.exp(-at))).T


def hidden_state(o, c):
    ot, ct = o.T, c.T
    return (ot * np.tanh(ct)).T
