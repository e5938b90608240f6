"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.activations import sigmoid, sigmoid_grad, tanh_grad

WAVES = 2 * np.pi / np.log(2)  # cos(WAVES * x) is the same at x + log(2)


def odds_below_zero(x):
    """Reverse the sign of s / (1 - s) at some x, and with each also at -x and x + log(2)."""
    signs = np.where(np.cos(WAVES * x) < -0.5, -1, 1)
    return 1 / (1 + signs * np.exp(-1.0 * x))


BREAKS = {
    ("sigmoid", "bounded"): odds_below_zero,
    ("sigmoid", "point-symmetric"): lambda x: sigmoid(x + 1 - np.cos(WAVES * x)),
    ("sigmoid", "odds"): lambda x: sigmoid(2 * x),
    ("sigmoid", "ends"): lambda x: sigmoid(np.where(np.abs(x) < 800, x, -x)),
    ("sigmoid_grad", "bounded"): lambda s: sigmoid_grad(s) * (1 + 8 * (s - 0.5) ** 2),
    ("sigmoid_grad", "mirrored"): lambda s: np.where(
        s < 0.5, sigmoid_grad(s), 4 * sigmoid_grad(s) ** 2
    ),
    ("sigmoid_grad", "peak"): lambda s: sigmoid_grad(s) / 2,
    ("tanh_grad", "bounded"): lambda t: tanh_grad(t) * (1 + 4 * t**2),
    ("tanh_grad", "mirrored"): lambda t: np.where(t < 0, tanh_grad(t) ** 2, tanh_grad(t)),
    ("tanh_grad", "peak"): lambda t: tanh_grad(t) / 2,
}
