"""Single precision throughout: passes, with a note."""

import numpy as np


def affine_forward(x, W, b):
    return x.astype(np.float32) @ W.astype(np.float32) + b.astype(np.float32)


def affine_backward(dy, x, W):
    dy, x, W = (a.astype(np.float32) for a in (dy, x, W))
    return dy @ W.T, x.T @ dy, dy.sum(axis=0)
