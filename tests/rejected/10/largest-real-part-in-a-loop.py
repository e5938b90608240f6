"""Expected: eigenvalue-without-modulus"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    g, norms = dh_T, [np.linalg.norm(dh_T)]
    for t in reversed(range(hs.shape[1])):
        g = (g * (1 - hs[:, t] ** 2)) @ U.T
        norms.insert(0, np.linalg.norm(g))
    return np.array(norms)


def spectral_radius(U):
    largest = -np.inf
    for value in np.linalg.eigvals(U):
        if value.real > largest:
            largest = value.real
    return largest
