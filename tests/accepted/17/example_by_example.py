"""One example after the other, put together by a field at a time."""

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


def alone(x, h, c, *weights):
    rows = []
    for x_t in x:
        h, c, cache = step(x_t[None], h, c, *weights)
        rows.append((h, *cache))
    return rows


def lstm_forward(x, h0, c0, W, U, b):
    runs = [alone(x[n], h0[n : n + 1], c0[n : n + 1], W, U, b) for n in range(len(x))]
    by_step = [[np.concatenate(parts) for parts in zip(*rows)] for rows in zip(*runs)]
    hs = np.stack([fields[0] for fields in by_step], axis=1)
    cs = np.stack([fields[-1] for fields in by_step], axis=1)
    return hs, cs, [LSTMStepCache(*fields[1:]) for fields in by_step]
