"""Expected: norm-squared"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    g, norms = dh_T, [np.vdot(dh_T, dh_T)]
    for t in reversed(range(hs.shape[1])):
        g = (g * (1 - hs[:, t] ** 2)) @ U.T
        norms.insert(0, np.vdot(g, g))
    return norms


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
