"""Central differences."""

from collections.abc import Callable

import numpy as np


def numerical_gradient(
    f: Callable[[np.ndarray], float], x: np.ndarray, eps: float = 1e-5
) -> np.ndarray:
    """Approximate the gradient of f at x by central differences, one entry at a time.

    f: takes an array of the shape of x and returns one number
    x: float64, any shape, 0-d included   eps: half the distance between the two points
    returns g, of the shape of x: g[k] = (f(x + eps*e_k) - f(x - eps*e_k)) / (2*eps)

    e_k is 1 at entry k and 0 elsewhere. x holds the same values afterwards as before.
    """
    raise NotImplementedError
