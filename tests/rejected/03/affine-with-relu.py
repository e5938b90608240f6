"""Expected: affine-with-activation"""


def affine_forward(x, W, b):
    y = x @ W + b
    y[y < 0] = 0
    return y


def affine_backward(dy, x, W):
    return dy.dot(W.T), x.T.dot(dy), dy.sum(0)
