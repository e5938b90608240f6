"""For each law of the exercise, a wrong program that it alone rejects."""

import numpy as np

from reference.rnn import backprop_gradient_norms, spectral_radius


def damped(share):
    """Norms of the right way back with a share of h**2 more taken off each slope."""

    def program(dh_T, hs, U):
        more = np.sqrt(hs**2 + (1 - hs**2) * hs**2 * share(dh_T, hs))
        return backprop_gradient_norms(dh_T, more, U)

    return program


def of_the_gradient(dh_T, hs):
    return (1 / (1 + dh_T**2))[:, None]


BREAKS = {
    ("backprop_gradient_norms", "scales"): damped(of_the_gradient),
    ("backprop_gradient_norms", "every-row-counts"): damped(lambda dh_T, hs: 1 / (1 + len(hs))),
    ("backprop_gradient_norms", "halves"): lambda dh_T, hs, U: backprop_gradient_norms(
        dh_T, hs, 0.9 * U
    ),
    ("spectral_radius", "scales"): lambda U: spectral_radius(U) ** (2 if len(U) > 2 else 1),
    ("spectral_radius", "by-hand"): lambda U: 1.00005 * spectral_radius(U),
}
