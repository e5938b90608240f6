"""Expected: failed transpose"""


def affine_forward(x, W, b):
    return W.T @ x.T + b[:, None]


def affine_backward(dy, x, W):
    return dy.dot(W.T), x.T.dot(dy), dy.sum(0)
