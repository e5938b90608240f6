"""A partial of a function that can be any gate."""

from functools import partial

import numpy as np


def gate(squash, x, h, W, U, b):
    return squash(x @ W + h @ U + b)


forget_gate = partial(gate, np.vectorize(lambda a: 1 / (1 + np.exp(-a))))
