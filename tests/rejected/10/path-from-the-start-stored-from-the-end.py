"""Expected: path-from-the-start"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    T = hs.shape[1]
    norms = np.zeros(T + 1)
    norms[T], g = np.linalg.norm(dh_T), dh_T
    for t in range(T):
        g = (g * (1 - hs[:, t] ** 2)) @ U.T
        norms[T - 1 - t] = np.linalg.norm(g)
    return norms


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
