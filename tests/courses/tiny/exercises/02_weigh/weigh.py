"""Weights and a bias."""

from typing import NamedTuple

import numpy as np


class Scale(NamedTuple):
    """A pair of weights.

    w: (N, H)   b: (H,)
    """

    w: np.ndarray
    b: np.ndarray


def halve(x: np.ndarray) -> np.ndarray:
    """Halve every entry.

    x: (N, H)
    returns y = x / 2: (N, H)
    """
    raise NotImplementedError


def weigh(x: np.ndarray, scale: Scale) -> np.ndarray:
    """Weigh every entry and add a bias.

    x: (N, H)   scale: a Scale with w: (N, H), b: (H,)
    returns y = w * x + b: (N, H)
    """
    raise NotImplementedError
