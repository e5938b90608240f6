"""The formulas as they stand."""


def affine_forward(x, W, b):
    return x @ W + b


def affine_backward(dy, x, W):
    dx = dy @ W.T
    dW = x.T @ dy
    db = dy.sum(axis=0)
    return dx, dW, db
