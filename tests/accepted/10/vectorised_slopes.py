"""All slopes at once before the loop; prints the norms."""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    slopes = 1 / np.cosh(np.arctanh(np.clip(hs, -1 + 1e-16, 1 - 1e-16))) ** 2
    slopes = np.where(np.abs(hs) == 1, 0.0, slopes)
    g = dh_T
    result = np.empty(1 + hs.shape[1])
    result[-1] = np.linalg.norm(g)
    for k in range(2, len(result) + 1):
        g = np.tensordot(g * slopes[:, 1 - k], U, axes=([1], [1]))
        result[-k] = np.linalg.norm(g)
    print(result)
    return result


def spectral_radius(U):
    return float(np.linalg.norm(np.linalg.eigvals(U), np.inf))
