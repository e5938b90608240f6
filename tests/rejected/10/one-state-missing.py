"""Expected: one-state-missing"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    T = hs.shape[1]
    norms = np.zeros(T)
    g = dh_T
    for t in reversed(range(T)):
        norms[t] = np.linalg.norm(g)
        g = (g * (1 - hs[:, t] ** 2)) @ U.T
    return norms


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
