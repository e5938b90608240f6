"""Expected: slope-of-a-sigmoid"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    norms = np.zeros(hs.shape[1] + 1)
    norms[-1] = np.linalg.norm(dh_T)
    g = dh_T
    for t in range(hs.shape[1] - 1, -1, -1):
        h = hs[:, t]
        g = np.dot(g * (h - h * h), U.T)
        norms[t] = np.linalg.norm(g)
    return norms


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
