"""out= into own buffers, with prints; results as Fortran arrays and views."""

import numpy as np


def affine_forward(x, W, b):
    y = np.empty((x.shape[0], b.size))
    np.dot(x, W, out=y)
    y += b
    print(y.shape)
    return y


def affine_backward(dy, x, W):
    room = np.zeros((3, max(len(x), W.shape[0]), max(W.shape)), order="F")
    dx = room[0, : x.shape[0], : x.shape[1]]
    dW = room[1, : W.shape[0], : W.shape[1]]
    db = room[2, 0, : W.shape[1]]
    dx[...] = dy.dot(W.T)
    dW[...] = np.asfortranarray(x).T.dot(dy)
    np.sum(dy, axis=0, out=db)
    print(dx, dW, db)
    return dx, dW, db
