"""Expected: norms-of-rows-added"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    total = 0
    for g, states in zip(dh_T, hs):
        norms = [np.linalg.norm(g)]
        for h in states[::-1]:
            g = U @ (g * (1 - h**2))
            norms.append(np.linalg.norm(g))
        total = total + np.array(norms[::-1])
    return total


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
