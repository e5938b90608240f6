"""Axis by axis, recursively, in lists."""

import math


def sigmoid(x):
    if getattr(x, "ndim", 0):
        return [sigmoid(part) for part in x]
    x = float(x)
    return (math.tanh(x / 2) + 1) / 2


def sigmoid_grad(s):
    if getattr(s, "ndim", 0):
        return [sigmoid_grad(part) for part in s]
    return float(s) * (1 - float(s))


def tanh_grad(t):
    if getattr(t, "ndim", 0):
        return [tanh_grad(part) for part in t]
    return 1 - float(t) ** 2
