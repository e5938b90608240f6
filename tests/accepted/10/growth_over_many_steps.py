"""Power iteration from a random start; the growth is averaged over many steps."""

import math

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    norms = np.zeros(hs.shape[1] + 1)
    g = dh_T.copy()
    t = hs.shape[1]
    while True:
        norms[t] = math.sqrt(float(np.sum(g * g)))
        if t == 0:
            return norms
        t -= 1
        g = (U @ (g * (1 - hs[:, t] ** 2)).T).T


def spectral_radius(U, steps=2000):
    v = np.random.default_rng(0).standard_normal(len(U))
    logs = []
    for k in range(steps):
        v = U.dot(v)
        n = math.sqrt(v.dot(v))
        if n == 0:
            return 0.0
        v /= n
        logs.append(math.log(n))
    # a window that begins and ends gently: what turns with a complex pair averages out sooner
    return math.exp(np.average(logs, weights=np.hanning(steps)))
