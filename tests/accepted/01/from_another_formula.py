"""Exponentials of half of x, which reach exp(500); the slopes by way of the curve's inverse."""

import numpy as np


def sigmoid(x):
    up, down = np.exp(x / 2), np.exp(-x / 2)
    return up / (up + down)


def sigmoid_grad(s):
    return np.real((s + 0j) * (1 - s))


def tanh_grad(t):
    s = (1 + t) / 2
    return 4 * sigmoid_grad(s)
