"""[x, 1] times [W; b], both ways."""

import numpy as np


def with_one(x):
    return np.c_[x, np.ones(len(x))]


def affine_forward(x, W, b):
    return with_one(x) @ np.r_[W, b[np.newaxis]]


def affine_backward(dy, x, W):
    both = with_one(x).T @ dy
    dW, db = both[:-1], both[-1]
    return np.inner(dy, W), dW, db
