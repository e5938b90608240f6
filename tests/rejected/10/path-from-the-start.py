"""Expected: path-from-the-start"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    norms, g = [np.linalg.norm(dh_T)], dh_T
    for h in np.moveaxis(hs, 1, 0):
        g = (g * (1 - h**2)) @ U.T
        norms.append(np.linalg.norm(g))
    return np.array(norms)


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
