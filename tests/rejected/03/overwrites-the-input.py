"""Expected: failed `x`"""


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    dW = x.T @ dy
    x[:] = dy @ W.T
    return x, dW, dy.sum(axis=0)
