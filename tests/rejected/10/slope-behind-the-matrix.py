"""Expected: slope-behind-the-matrix"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    g = dh_T
    norms = [np.sqrt(np.sum(g**2))]
    for t in reversed(range(hs.shape[1])):
        g = np.dot(g, U.T) - np.dot(g, U.T) * hs[:, t] ** 2
        norms.insert(0, np.sqrt(np.sum(g**2)))
    return np.asarray(norms)


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
