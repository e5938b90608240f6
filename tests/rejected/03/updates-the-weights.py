"""Expected: failed `W`"""


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    dx, dW, db = dy @ W.T, x.T @ dy, dy.sum(axis=0)
    W -= 0.1 * dW
    return dx, dW, db
