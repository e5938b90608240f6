"""A named tuple of the three results; one call for all sigmoid gates."""

import collections
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


Run = collections.namedtuple("Run", "hs cs caches")


def lstm_forward(x, h0, c0, W, U, b, reverse=False):
    H = h0.shape[-1]
    order = np.concatenate([np.arange(2 * H), np.arange(3 * H, 4 * H), np.arange(2 * H, 3 * H)])
    W, U, b = W[:, order], U[:, order], b[order]
    run = Run([], [], [])
    h, c = h0, c0
    for t in reversed(range(x.shape[1])) if reverse else range(x.shape[1]):
        a = x[:, t] @ W + h @ U + b
        s = 1 / (1 + np.exp(-a[:, : 3 * H]))
        i, f, o = s[:, :H], s[:, H : 2 * H], s[:, 2 * H :]
        g = np.tanh(a[:, 3 * H :])
        cache = [x[:, t], h, c, i, f, g, o]
        c = c * f
        c += i * g
        h = o * np.tanh(c)
        run.hs.append(h)
        run.cs.append(c)
        run.caches.append(LSTMStepCache(*cache, c))
    return run._replace(hs=np.stack(run.hs, axis=1), cs=np.stack(run.cs, axis=1))
