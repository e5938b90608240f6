"""Expected: last-gradient-added-at-every-step"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    carry = np.zeros_like(dh_T)
    norms = np.zeros(hs.shape[1] + 1)
    for t in reversed(range(hs.shape[1])):
        dh = dh_T + carry
        norms[t + 1] = np.linalg.norm(dh)
        carry = (dh * (1 - hs[:, t] ** 2)) @ U.T
    norms[0] = np.linalg.norm(dh_T + carry)
    return norms


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
