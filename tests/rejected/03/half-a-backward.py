"""Expected: failed None"""


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    dx, dW, db = None, None, None
    dx = dy @ W.T
    dW = x.T @ dy
    return dx, dW, db
