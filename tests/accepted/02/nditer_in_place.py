"""np.nditer that writes into x, whatever its layout."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.shape)
    # without this order an array stored by columns is walked by columns
    entries = np.nditer([x, g], op_flags=[["readwrite"], ["writeonly"]], order="C")
    with entries:
        for entry, slope in entries:
            old = entry.copy()
            entry[...] = old + eps
            above = f(x)
            entry[...] = old - eps
            slope[...] = (above - f(x)) / (2 * eps)
            entry[...] = old
    return g
