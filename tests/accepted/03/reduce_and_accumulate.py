"""functools.reduce for the weights, itertools.accumulate for the bias."""

from functools import reduce
from itertools import accumulate
from operator import add

import numpy as np


def affine_forward(x, W, b):
    return reduce(add, (np.outer(x[:, d], W[d]) for d in range(len(W)))) + b


def affine_backward(dy, x, W):
    dW = reduce(add, map(np.outer, x, dy))
    *_, db = accumulate(dy)
    return np.array([W.dot(g) for g in dy]), dW, db
