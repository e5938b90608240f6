"""Returns a NamedTuple."""

from typing import NamedTuple

import numpy as np


def step_back(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t**2)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g**2), dh * t * o * (1 - o)])
    return da @ W.T, da @ U.T, d * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)


class Gradients(NamedTuple):
    dx: np.ndarray
    dh0: np.ndarray
    dc0: np.ndarray
    dW: np.ndarray
    dU: np.ndarray
    db: np.ndarray


def lstm_backward(dhs, dc_T, caches, W, U):
    dh, dc, parts = 0 * dc_T, dc_T, []
    for t in reversed(range(len(caches))):
        parts.append(step_back(dh + dhs[:, t], dc, caches[t], W, U))
        dh, dc = parts[-1][1:3]
    dx = np.stack([part[0] for part in reversed(parts)], axis=1)
    dW, dU, db = (np.sum([part[k] for part in parts], axis=0) for k in (3, 4, 5))
    return Gradients(dx, dh, dc, dW, dU, db)
