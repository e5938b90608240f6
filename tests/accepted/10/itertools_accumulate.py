"""accumulate over the reversed states; a 0-d array is returned for the radius."""

from itertools import accumulate

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    states = np.flip(np.moveaxis(hs, 1, 0), axis=0)
    gradients = accumulate(states, lambda g, h: (g - g * h * h) @ U.transpose(), initial=dh_T)
    return np.flip([np.sqrt((g**2).sum()) for g in gradients])


def spectral_radius(U):
    values = np.linalg.eigvals(U)
    return np.asarray(np.sqrt(np.max((values * values.conj()).real)))
