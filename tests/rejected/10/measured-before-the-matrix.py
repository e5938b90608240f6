"""Expected: measured-before-the-matrix"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    T = hs.shape[1]
    norms = np.zeros(T + 1)
    norms[T] = np.linalg.norm(dh_T)
    g = dh_T
    for t in reversed(range(T)):
        da = g * (1 - hs[:, t] ** 2)
        norms[t] = np.linalg.norm(da)
        g = da @ U.T
    return norms


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
