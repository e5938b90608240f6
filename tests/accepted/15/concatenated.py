"""[x, h] with [W; U]; tanh by way of the sigmoid."""

import numpy as np


def sigmoid(a):
    return np.exp(-np.logaddexp(0.0, -a))


def output_gate(x, h_prev, W_o, U_o, b_o):
    return sigmoid(np.hstack([x, h_prev]) @ np.vstack([W_o, U_o]) + b_o)


def hidden_state(o, c):
    return o * (2 * sigmoid(2 * c) - 1)
