"""Adds dy up in place, when all else is done: passes, with a note."""


def affine_forward(x, W, b):
    return x @ W + b


def affine_backward(dy, x, W):
    dx, dW = dy @ W.T, x.T @ dy
    for n in range(1, len(dy)):
        dy[0] += dy[n]
    return dx, dW, dy[0].copy()
