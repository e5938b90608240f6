"""Examples as columns inside: (W.T @ x.T).T, transposed views as results."""

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


def lstm_step(x, h_prev, c_prev, W, U, b):
    a = W.T @ x.T + U.T @ h_prev.T + b[:, None]
    a_i, a_f, a_g, a_o = np.vsplit(a, 4)
    i, f, o = (np.exp(-np.logaddexp(0, -v)) for v in (a_i, a_f, a_o))
    g = np.tanh(a_g)
    c = f * c_prev.T + i * g
    h = o * np.tanh(c)
    cache = LSTMStepCache(x, h_prev, c_prev, i.T, f.T, g.T, o.T, c.T)
    return h.T, c.T, cache
