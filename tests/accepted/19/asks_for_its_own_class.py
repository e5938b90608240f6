"""The stub's class kept and asked for; a deque eats a copy of the list."""

from collections import deque
from typing import NamedTuple

import numpy as np


class LSTMStepCache(NamedTuple):
    x: np.ndarray
    h_prev: np.ndarray
    c_prev: np.ndarray
    i: np.ndarray
    f: np.ndarray
    g: np.ndarray
    o: np.ndarray
    c: np.ndarray

    def back(self, dh, dc):
        tau = np.tanh(self.c)
        d = dc + dh * self.o * (1 - tau**2)
        gates = d * self.g * self.i * (1 - self.i), d * self.c_prev * self.f * (1 - self.f)
        return np.hstack([*gates, d * self.i * (1 - self.g**2), dh * tau * self.o * (1 - self.o)]), d * self.f


def lstm_backward(dhs, dc_T, caches, W, U):
    assert all(isinstance(cache, LSTMStepCache) for cache in caches)
    left, upstream = deque(caches), deque(np.moveaxis(dhs, 1, 0))
    dx, dW, dU, db = deque(), 0, 0, 0
    dh, dc = np.zeros_like(dc_T), dc_T
    while left:
        cache = left.pop()
        da, dc = cache.back(upstream.pop() + dh, dc)
        dx.appendleft(da.dot(W.T))
        dW, dU, db = cache.x.T.dot(da) + dW, cache.h_prev.T.dot(da) + dU, da.sum(0) + db
        dh = da.dot(U.T)
    return np.stack(dx, axis=1), dh, dc, dW, dU, db
