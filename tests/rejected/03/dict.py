"""Expected: failed dict"""


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    return {"dx": dy @ W.T, "dW": x.T @ dy, "db": dy.sum(axis=0)}
