"""[x, h] as one product with [W; U]."""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    entrada = np.concatenate([x, h_prev], axis=1)
    pesos = np.concatenate([W, U], axis=0)
    return np.tanh(entrada @ pesos + b)
