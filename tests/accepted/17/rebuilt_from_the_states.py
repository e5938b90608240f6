"""hs and cs first; the caches afterwards, vectorised over time from the finished states."""

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


def gates(x, h, W, U, b):
    a = x @ W + h @ U + b
    i, f, g, o = np.split(a, 4, axis=-1)
    return [1 / (1 + np.exp(-v)) if v is not g else np.tanh(v) for v in (i, f, g, o)]


def lstm_forward(x, h0, c0, W, U, b):
    hs, cs = [h0], [c0]
    for t in range(x.shape[1]):
        i, f, g, o = gates(x[:, t], hs[t], W, U, b)
        cs.append(f * cs[t] + i * g)
        hs.append(o * np.tanh(cs[t + 1]))
    hs, cs = np.stack(hs, axis=1), np.stack(cs, axis=1)
    fields = [x, hs[:, :-1], cs[:, :-1], *gates(x, hs[:, :-1], W, U, b), cs[:, 1:]]
    caches = [LSTMStepCache(*(field[:, t] for field in fields)) for t in range(x.shape[1])]
    return hs[:, 1:], cs[:, 1:], caches
