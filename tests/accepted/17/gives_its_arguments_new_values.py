"""h0 and c0 are given new values from step to step, and x is turned to have time first."""

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
    hs, cs, caches = [], [], []
    x = np.transpose(x, (1, 0, 2))
    for x in x:
        h0, c0, kept = step(x, h0, c0, W, U, b)
        hs += [h0]
        cs += [c0]
        caches += [kept]
    return np.array(hs).transpose((1, 0, 2)), np.array(cs).transpose((1, 0, 2)), caches
