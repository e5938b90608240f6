"""tanh as the sine of the Gudermann angle; the rows come out of a generator."""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    sums = (xn @ W + hn @ U + b for xn, hn in zip(x, h_prev, strict=True))
    return [np.sin(2 * np.arctan(np.tanh(a / 2))) for a in sums]
