"""Calls f at x as well, and prints it; renamed parameters."""

import numpy as np


def numerical_gradient(function, point, step=1e-5, report=print):
    report("f(x) =", function(point))
    gradient = np.full(point.shape, np.nan)
    for index in np.ndindex(point.shape):
        forward, backward = np.array(point), np.array(point)
        forward[index] += step
        backward[index] -= step
        rise = function(forward) - function(point)
        fall = function(point) - function(backward)
        gradient[index] = (rise + fall) / (2 * step)
    return gradient
