"""Romberg: steps of eps, eps / 2 and eps / 4, extrapolated twice."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    def central(step):
        moves = step * np.eye(x.size).reshape(x.size, *x.shape)
        slopes = [(f(x + move) - f(x - move)) / (2 * step) for move in moves]
        return np.array(slopes).reshape(x.shape)

    whole, half, quarter = (central(eps / part) for part in (1, 2, 4))
    first, second = (4 * half - whole) / 3, (4 * quarter - half) / 3
    return (16 * second - first) / 15
