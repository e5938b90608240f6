"""One direction for each entry of an input, exact as the layer is linear in each."""

import numpy as np


def affine_forward(x, W, b):
    return np.add(np.matmul(x, W), b)


def units(shape):
    return np.eye(int(np.prod(shape))).reshape(-1, *shape)


def affine_backward(dy, x, W):
    dx = [np.vdot(e @ W, dy) for e in units(x.shape)]
    dW = [np.vdot(x @ e, dy) for e in units(W.shape)]
    db = [np.vdot(np.ones((len(x), 1)) * e, dy) for e in units((W.shape[1],))]
    return np.reshape(dx, x.shape), np.reshape(dW, W.shape), np.array(db)
