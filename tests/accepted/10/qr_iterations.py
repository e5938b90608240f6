"""Unshifted QR iterations; blocks of two on the diagonal."""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    N, T, H = hs.shape
    G = np.zeros((T + 1, N, H))
    G[T] = dh_T
    for t in reversed(range(T)):
        J = (1 - hs[:, t] ** 2)[:, None, :] * U
        G[t] = np.einsum("nij,nj->ni", J, G[t + 1])
    return np.linalg.norm(G.reshape(T + 1, -1), axis=1)


def spectral_radius(U):
    A = U.copy()
    for _ in range(600):
        Q, R = np.linalg.qr(A)
        A = R @ Q
    moduli = list(np.abs(np.diag(A)))
    for k in range(len(A) - 1):
        block = A[k : k + 2, k : k + 2]
        if abs(block[1, 0]) > 1e-6 * np.abs(block).max():
            return max(np.sqrt(abs(np.linalg.det(block))), *(moduli[:k] or [0.0]))
    return max(moduli)
