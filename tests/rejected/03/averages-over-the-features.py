"""Expected: failed expected"""


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    return dy @ W.T / len(W), x.T @ dy, dy.sum(axis=0)
