"""Expected: failed `radius` is"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    g, norms = dh_T, [np.linalg.norm(dh_T)]
    for t in reversed(range(hs.shape[1])):
        g = (g * (1 - hs[:, t] ** 2)) @ U.T
        norms.append(np.linalg.norm(g))
    return np.array(norms[::-1])


def spectral_radius(U):
    values = np.linalg.eigvals(U)
    return (np.abs(values.real) + np.abs(values.imag)).max()
