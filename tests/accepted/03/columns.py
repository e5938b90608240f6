"""Columns inside, turned at the border."""

import numpy as np


def affine_forward(x, W, b):
    return (W.T @ x.T + b.reshape(-1, 1)).T


def affine_backward(dy, x, W):
    dyt, xt = np.transpose(dy), np.transpose(x)
    return (W @ dyt).T, (dyt @ xt.T).T, dyt.sum(axis=1)
