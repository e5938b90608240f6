"""Expected: subtracts-the-bias"""


def affine_forward(x, W, b):
    y = x.dot(W)
    y -= b
    return y


def affine_backward(dy, x, W):
    return dy.dot(W.T), x.T.dot(dy), dy.sum(0)
