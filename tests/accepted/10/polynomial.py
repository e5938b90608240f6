"""Roots of the characteristic polynomial; hypot of all entries for the norm."""

import functools

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    T = hs.shape[1]
    path = {T: dh_T}
    for t in range(T - 1, -1, -1):
        path[t] = np.dot(path[t + 1] * (1 - hs[:, t]) * (1 + hs[:, t]), U.T)
    return [functools.reduce(np.hypot, path[t].ravel(), 0.0) for t in range(T + 1)]


def spectral_radius(U):
    return np.abs(np.roots(np.poly(U))).max(initial=0.0)
