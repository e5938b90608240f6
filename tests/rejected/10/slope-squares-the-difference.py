"""Expected: slope-squares-the-difference"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    g, norms = dh_T, [np.linalg.norm(dh_T)]
    for h in hs.swapaxes(0, 1)[::-1]:
        g = np.einsum("nj,ij->ni", g * np.square(1 - h), U)
        norms.append(np.linalg.norm(g))
    return norms[::-1]


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
