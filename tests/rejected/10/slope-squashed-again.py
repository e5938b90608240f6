"""Expected: slope-squashed-again"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    slopes = 1 / np.cosh(hs) ** 2
    g, norms = dh_T, [np.linalg.norm(dh_T)]
    for t in reversed(range(hs.shape[1])):
        g = (g * slopes[:, t]) @ U.T
        norms.insert(0, np.linalg.norm(g))
    return np.array(norms)


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
