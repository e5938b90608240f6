"""Expected: failed pair 2i"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    g, norms = dh_T, [np.linalg.norm(dh_T)]
    for t in reversed(range(hs.shape[1])):
        g = (g * (1 - hs[:, t] ** 2)) @ U.T
        norms.insert(0, np.linalg.norm(g))
    return np.array(norms)


def spectral_radius(U):
    v = np.random.default_rng(3).standard_normal(len(U))
    size = 0.0
    for _ in range(500):
        v = U @ v
        size = np.linalg.norm(v)
        if size == 0:
            return 0.0
        v = v / size
    return size
