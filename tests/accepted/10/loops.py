"""Loops over everything; eigenvalues as roots of the characteristic polynomial."""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    N, T, H = hs.shape
    g = [[float(dh_T[n, j]) for j in range(H)] for n in range(N)]
    norms = [0.0] * (T + 1)
    for t in range(T, -1, -1):
        total = 0.0
        for n in range(N):
            for j in range(H):
                total += g[n][j] ** 2
        norms[t] = total**0.5
        if t == 0:
            break
        new = [[0.0] * H for _ in range(N)]
        for n in range(N):
            for i in range(H):
                for j in range(H):
                    new[n][i] += U[i, j] * g[n][j] * (1 - hs[n, t - 1, j] ** 2)
        g = new
    return norms


def spectral_radius(U):
    largest = 0.0
    for root in np.linalg.eig(U)[0]:
        size = (root.real**2 + root.imag**2) ** 0.5
        if size > largest:
            largest = size
    return largest
