"""Warnings kept quiet by errstate; the slopes are partials of one polynomial."""

from functools import partial

import numpy as np


@np.errstate(over="ignore")
def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def polynomial(a, b, c, v):
    return a + b * v + c * v**2


sigmoid_grad = partial(polynomial, 0, 1, -1)
tanh_grad = partial(polynomial, 1, 0, -1)
