"""Expected: slope-of-a-neighbouring-state"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    T = hs.shape[1]
    before = np.concatenate([np.zeros_like(hs[:, :1]), hs], axis=1)
    norms = np.zeros(T + 1)
    g = dh_T
    norms[T] = np.linalg.norm(g)
    for t in range(T - 1, -1, -1):
        g = (g * (1 - before[:, t] ** 2)) @ U.T
        norms[t] = np.linalg.norm(g)
    return norms


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
