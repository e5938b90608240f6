"""Expected: raised OverflowError"""

import math

import numpy as np


def sigmoid(x):
    x = np.asarray(x)
    s = [1 / (1 + math.exp(-v)) for v in x.ravel()]
    return np.array(s).reshape(x.shape)


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
