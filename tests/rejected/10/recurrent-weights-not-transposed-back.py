"""Expected: recurrent-weights-not-transposed-back"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    N, T, H = hs.shape
    G = np.zeros((T + 1, N, H))
    G[T] = dh_T
    for t in reversed(range(T)):
        G[t] = np.einsum("ni,ij->nj", G[t + 1] * (1 - hs[:, t] ** 2), U)
    return np.linalg.norm(G, axis=(1, 2))


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
