"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.activations import sigmoid


def total(x, h, W, U, b):
    return x @ W + h @ U + b


def bump(a):
    return a * np.exp(-(a**2))


BREAKS = {
    ("input_gate", "bounded"): lambda *p: sigmoid(total(*p)) + bump(total(*p)),
    ("input_gate", "batch-independent"): lambda x, h, W, U, b: sigmoid(
        total(x - x.mean(axis=0), h, W, U, b)
    ),
    ("input_gate", "point-symmetric"): lambda *p: sigmoid(total(*p)) ** 2,
    ("input_gate", "bias-moves"): lambda *p: 1 - sigmoid(total(*p)),
    ("cell_candidate", "bounded"): lambda *p: np.tanh(total(*p)) + bump(total(*p)),
    ("cell_candidate", "batch-independent"): lambda x, h, W, U, b: np.tanh(
        total(x - x.mean(axis=0), h, W, U, b)
    ),
    ("cell_candidate", "point-symmetric"): lambda *p: 2 * sigmoid(total(*p)) ** 2 - 1,
    ("cell_candidate", "bias-moves"): lambda *p: np.tanh(-total(*p)),
}
