"""The sigmoid in two halves, by masks; the size of a block as int of a quarter."""

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
    low, high = a < 0, a >= 0
    small = np.zeros_like(a)
    small[high] = np.exp(-a[high])
    small[low] = np.exp(a[low])
    above = np.ones_like(a)
    above[low] = small[low]
    return above / (1 + small)


def lstm_step(x, h_prev, c_prev, W, U, b):
    H = int(b.shape[0] / 4)
    scores = np.dot(x, W) + np.dot(h_prev, U) + b
    input_gate, forget_gate = sigmoid(scores[:, 0:H]), sigmoid(scores[:, H : (2 * H)])
    block, output_gate = np.tanh(scores[:, (2 * H) : (3 * H),]), sigmoid(scores[:, (3 * H) : (4 * H)])
    next_c = (forget_gate * c_prev) + (input_gate * block)
    next_h = output_gate * np.tanh(next_c)
    cache = x, h_prev, c_prev, input_gate, forget_gate, block, output_gate, next_c
    return next_h, next_c, LSTMStepCache(*cache)
