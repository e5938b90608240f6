"""itertools.accumulate carries the state."""

import numpy as np
from itertools import accumulate


def rnn_forward(x, h0, W, U, b):
    steps = accumulate(np.swapaxes(x, 0, 1), lambda h, x_t: np.tanh(x_t @ W + h @ U + b), initial=h0)
    next(steps)
    return np.stack(list(steps), axis=1)
