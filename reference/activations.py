"""The curves that gates and candidates are made of."""

import numpy as np


def sigmoid(x: np.ndarray) -> np.ndarray:
    """Squash every entry into the interval from 0 to 1.

    x: any shape
    returns an array of the shape of x

    exp is only ever taken of numbers that are not positive, so that nothing overflows.
    """
    positive = np.real(x) >= 0
    e = np.exp(np.where(positive, -x, x))
    return np.where(positive, 1.0, e) / (1.0 + e)
