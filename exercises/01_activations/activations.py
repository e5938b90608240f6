"""Sigmoid and tanh with derivatives from the output."""

import numpy as np


def sigmoid(x: np.ndarray) -> np.ndarray:
    """Squash every entry into the interval from 0 to 1.

    x: any shape
    returns s, of the shape of x: 1 / (1 + exp(-x))

    exp is only ever taken of numbers that are not positive, so that nothing overflows.
    """
    raise NotImplementedError


def sigmoid_grad(s: np.ndarray) -> np.ndarray:
    """Give the slope of the sigmoid where its value is s.

    s: any shape, a value that the sigmoid returned, not the number it was given
    returns ds_dx, of the shape of s
    """
    raise NotImplementedError


def tanh_grad(t: np.ndarray) -> np.ndarray:
    """Give the slope of tanh where its value is t.

    t: any shape, a value that tanh returned, not the number it was given
    returns dt_dx, of the shape of t
    """
    raise NotImplementedError
