"""Expected: affine-results-in-another-order"""


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    db = dy.sum(axis=0)
    dW = x.T @ dy
    dx = dy @ W.T
    return dW, db, dx
