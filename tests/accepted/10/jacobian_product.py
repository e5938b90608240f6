"""The whole Jacobian of every example, built up step by step, and a list of Python numbers."""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    N, T, H = hs.shape
    chain = [np.eye(H) for _ in range(N)]
    norms = [float(np.sqrt(np.sum(dh_T**2)))]
    for t in range(T - 1, -1, -1):
        chain = [J @ np.diag(1 - h**2) @ U.T for J, h in zip(chain, hs[:, t])]
        norms.insert(0, float(np.sqrt(sum(np.sum((g @ J) ** 2) for g, J in zip(dh_T, chain)))))
    return norms


def spectral_radius(U):
    return np.array(np.amax(np.absolute(np.linalg.eigvals(U.T))))
