"""Expected: states-left-at-zero"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    T = hs.shape[1]
    norms = np.zeros(T + 1)
    g = dh_T
    for t in range(T, 0, -1):
        norms[t] = np.linalg.norm(g)
        g = (g * (1 - hs[:, t - 1] ** 2)) @ U.T
    return norms


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
