"""Expected: failed expected"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    g, norms = dh_T, [np.sqrt(np.sum(dh_T**2) + 1e-8)]
    for t in reversed(range(hs.shape[1])):
        g = (g * (1 - hs[:, t] ** 2)) @ U.T
        norms.insert(0, np.sqrt(np.sum(g**2) + 1e-8))
    return np.array(norms)


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
