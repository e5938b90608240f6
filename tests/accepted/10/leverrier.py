"""The characteristic polynomial from traces (Faddeev and Le Verrier), and math.hypot."""

import math

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    T = hs.shape[1]
    norms, g = [0.0] * (T + 1), dh_T
    for t in range(T, -1, -1):
        norms[t] = math.hypot(*g.flat)
        if t:
            g = np.inner(g - g * hs[:, t - 1] ** 2, U)
    return norms


def spectral_radius(U):
    M, coefficients = np.zeros_like(U), [1.0]
    for k in range(1, len(U) + 1):
        M = U @ M + coefficients[-1] * np.eye(len(U))
        coefficients.append(-np.trace(U @ M) / k)
    return max(map(abs, np.roots(coefficients)), default=0.0)
