"""Plain lists of floats all the way."""


def product(A, B):
    return [[sum(a * b for a, b in zip(row, column)) for column in zip(*B)] for row in A]


def turned(A):
    return [list(row) for row in zip(*A)]


def affine_forward(x, W, b):
    return [[v + u for v, u in zip(row, b.tolist())] for row in product(x.tolist(), W.tolist())]


def affine_backward(dy, x, W):
    dy, x, W = dy.tolist(), x.tolist(), W.tolist()
    return product(dy, turned(W)), product(turned(x), dy), [sum(column) for column in zip(*dy)]
