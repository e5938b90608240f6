"""Expected: slope-of-a-neighbouring-state"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    T = hs.shape[1]
    norms = [np.linalg.norm(dh_T)]
    g = dh_T
    for t in range(T, 0, -1):
        g = (g * (1 - hs[:, min(t, T - 1)] ** 2)) @ U.T
        norms.append(np.linalg.norm(g))
    return np.flip(norms)


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
