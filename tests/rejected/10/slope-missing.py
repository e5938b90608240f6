"""Expected: slope-missing"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    T = hs.shape[1]
    return [np.linalg.norm(dh_T @ np.linalg.matrix_power(U.T, T - t)) for t in range(T + 1)]


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
