"""The curves that gates and candidates are made of, and their slopes."""

import numpy as np


def sigmoid(x: np.ndarray) -> np.ndarray:
    """Squash every entry into the interval from 0 to 1.

    x: any shape
    returns s, of the shape of x: 1 / (1 + exp(-x))

    exp is only ever taken of numbers that are not positive, so that nothing overflows.
    """
    positive = np.real(x) >= 0
    e = np.exp(np.where(positive, -x, x))
    return np.where(positive, 1.0, e) / (1.0 + e)


def sigmoid_grad(s: np.ndarray) -> np.ndarray:
    """Give the slope of the sigmoid where its value is s.

    s: any shape, a value that the sigmoid returned, not the number it was given
    returns ds_dx, of the shape of s
    """
    return s * (1.0 - s)


def tanh_grad(t: np.ndarray) -> np.ndarray:
    """Give the slope of tanh where its value is t.

    t: any shape, a value that tanh returned, not the number it was given
    returns dt_dx, of the shape of t
    """
    return 1.0 - t**2
