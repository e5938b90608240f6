"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.activations import sigmoid


def total(x, h, W, U, b):
    return x @ W + h @ U + b


def overshooting(*given):
    a = total(*given)
    return sigmoid(a) + a * np.exp(-(a**2))


def shared_among_rows(x, h, W, U, b):
    return sigmoid(total(x, h - h.mean(axis=0), W, U, b))


BREAKS = {
    ("forget_gate", "bounded"): overshooting,
    ("forget_gate", "batch-independent"): shared_among_rows,
    ("forget_gate", "point-symmetric"): lambda *given: sigmoid(total(*given)) ** 3,
    ("forget_gate", "bias-moves"): lambda *given: sigmoid(-total(*given)),
}
