"""The results come out of a generator."""


def affine_forward(x, W, b):
    return x @ W + b


def affine_backward(dy, x, W):
    yield dy @ W.T
    yield x.T @ dy
    yield dy.sum(axis=0)
