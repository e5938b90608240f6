"""Expected: raised UnboundLocalError"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    norms = []
    for t in reversed(range(hs.shape[1])):
        norms.append(np.linalg.norm(g))
        g = (g * (1 - hs[:, t] ** 2)) @ U.T
    return norms[::-1]


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
