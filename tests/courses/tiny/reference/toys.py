"""Two toy functions, for tests that need a course but not this one."""

from typing import NamedTuple

import numpy as np

# a constant, so that a solution has one to carry along
TWO = 2.0


class Scale(NamedTuple):
    """A pair of weights.

    w: (N, H)   b: (H,)
    """

    w: np.ndarray
    b: np.ndarray


def double(x: np.ndarray) -> np.ndarray:
    """Double every entry.

    x: (N, H)
    returns y = 2 * x: (N, H)
    """
    return TWO * x


def weigh(x: np.ndarray, scale: Scale) -> np.ndarray:
    """Weigh every entry and add a bias.

    x: (N, H)   scale: a Scale with w: (N, H), b: (H,)
    returns y = w * x + b: (N, H)
    """
    return halve(double(x)) * scale.w + scale.b


def halve(x: np.ndarray) -> np.ndarray:
    """Halve every entry.

    x: (N, H)
    returns y = x / 2: (N, H)
    """
    return x / TWO
