"""Expected: raised grad"""


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    return grad @ W.T, x.T @ dy, dy.sum(axis=0)
