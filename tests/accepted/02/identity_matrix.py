"""Unit vectors from an identity matrix, one comprehension."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    steps = (eps * np.eye(x.size)).reshape(x.size, *x.shape)
    return np.array([(f(x + s) - f(x - s)) / (2 * eps) for s in steps]).reshape(x.shape)
