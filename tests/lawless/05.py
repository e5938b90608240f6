"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.activations import sigmoid


def total(x, h, W, U, b):
    return x @ W + h @ U + b


def bump(a):
    return a * np.exp(-(a**2))


BREAKS = {
    ("rnn_step", "bounded"): lambda *p: np.tanh(total(*p)) + bump(total(*p)),
    ("rnn_step", "batch-independent"): lambda x, h, W, U, b: np.tanh(
        total(x, h - h.mean(axis=0), W, U, b)
    ),
    ("rnn_step", "point-symmetric"): lambda *p: 2 * sigmoid(total(*p)) ** 2 - 1,
    ("rnn_step", "bias-moves"): lambda *p: np.tanh(-total(*p)),
    ("rnn_step", "units-permuted"): lambda x, h, W, U, b: np.tanh(total(x, h, W, np.triu(U), b)),
}
