"""np.vectorize over functions of one number."""

import math

import numpy as np


@np.vectorize
def sigmoid(x):
    if x >= 0:
        return 1.0 / (1.0 + math.exp(-x))
    e = math.exp(x)
    return e / (1.0 + e)


sigmoid_grad = np.vectorize(lambda s: s * (1.0 - s), otypes=[float])
tanh_grad = np.vectorize(lambda t: 1.0 - t * t, otypes=[float])
