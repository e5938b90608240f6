"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.activations import sigmoid


def total(x, h, W, U, b):
    return x @ W + h @ U + b


def overshooting(*given):
    a = total(*given)
    return sigmoid(a) + a * np.exp(-(a**2))


def one_state_for_all(x, h, W, U, b):
    return sigmoid(total(x - x.mean(axis=0), h, W, U, b))


def steeper_among_others(o, c):
    return o * np.tanh(c * (1 + (c**2).mean(axis=1, keepdims=True)))


BREAKS = {
    ("output_gate", "bounded"): overshooting,
    ("output_gate", "batch-independent"): one_state_for_all,
    ("output_gate", "point-symmetric"): lambda *given: sigmoid(total(*given)) ** 3,
    ("output_gate", "bias-moves"): lambda *given: sigmoid(-total(*given)),
    ("hidden_state", "elementwise"): steeper_among_others,
    ("hidden_state", "bounded"): lambda o, c: o * (np.tanh(c) + c * np.exp(-(c**2))),
    ("hidden_state", "point-symmetric"): lambda o, c: o * (2 * sigmoid(c) ** 2 - 1),
    ("hidden_state", "far-out"): lambda o, c: o**2 * np.tanh(c),
}
