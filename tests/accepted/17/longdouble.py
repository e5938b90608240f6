"""Extended precision inside and outside."""

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


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def step(x, h_prev, c_prev, W, U, b):
    i, f, g, o = np.split(x @ W + h_prev @ U + b, 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    c = f * c_prev + i * g
    return o * np.tanh(c), c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)


def lstm_forward(x, h0, c0, W, U, b):
    states = [(h0.astype(np.longdouble), c0.astype(np.longdouble), None)]
    for x_t in x.astype(np.longdouble).swapaxes(0, 1):
        states.append(step(x_t, *states[-1][:2], W, U, b))
    hs, cs, caches = zip(*states[1:])
    return np.stack(hs, axis=1), np.stack(cs, axis=1), list(caches)
