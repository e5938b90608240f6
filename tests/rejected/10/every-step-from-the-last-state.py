"""Expected: every-step-from-the-last-state"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    norms = []
    for t in range(hs.shape[1]):
        da = dh_T * (1 - hs[:, t] ** 2)
        norms.append(np.linalg.norm(da @ U.T))
    norms.append(np.linalg.norm(dh_T))
    return norms


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
