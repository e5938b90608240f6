"""Changes dh_T on its way back: passes, with a note."""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    T = hs.shape[1]
    norms = np.zeros(T + 1)
    norms[T] = np.linalg.norm(dh_T)
    for t in reversed(range(T)):
        dh_T *= 1 - hs[:, t] ** 2
        dh_T[...] = dh_T @ U.T
        norms[t] = np.linalg.norm(dh_T)
    return norms


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
