"""Expected: failed NaN"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    g, norms = dh_T, [np.linalg.norm(dh_T)]
    for t in reversed(range(hs.shape[1])):
        g = (g * (1 - hs[:, t] ** 2)) @ U.T
        norms.insert(0, np.linalg.norm(g))
    return np.array(norms)


def spectral_radius(U):
    v = np.random.default_rng(3).standard_normal(len(U))
    logs = []
    for _ in range(3000):
        v = U @ v
        logs.append(np.log(np.linalg.norm(v)))
        v = v / np.linalg.norm(v)
    return np.exp(np.mean(logs[500:]))
