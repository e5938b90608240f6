"""Expected: stacks-in-another-order"""

import numpy as np


def joined(x, h, W, U, b):
    return np.concatenate([x, h], axis=1) @ np.concatenate([W, U], axis=0) + b


def mixed(x, h, W, U, b):
    D, H = W.shape
    states, weights = np.zeros((len(x), D + H)), np.zeros((D + H, H))
    states[:, :H], states[:, H:] = h, x
    weights[:D], weights[D:] = W, U
    return states.dot(weights) + b


def input_gate(x, h_prev, W_i, U_i, b_i):
    return 1 / (1 + np.exp(-joined(x, h_prev, W_i, U_i, b_i)))


def cell_candidate(x, h_prev, W_g, U_g, b_g):
    return np.tanh(mixed(x, h_prev, W_g, U_g, b_g))
