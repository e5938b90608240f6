"""Expected: norm-averaged"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    g, norms = dh_T, [np.mean(dh_T**2) ** 0.5]
    for t in reversed(range(hs.shape[1])):
        g = (g * (1 - hs[:, t] ** 2)) @ U.T
        norms.insert(0, np.mean(g**2) ** 0.5)
    return np.array(norms)


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
