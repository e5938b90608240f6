"""Expected: first-state-left-out-of-the-weights"""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    das = np.zeros(hs.shape)
    for t in reversed(range(hs.shape[1])):
        arrives = das[:, t + 1] @ U.T if (t + 1) % k and t + 1 < hs.shape[1] else 0
        das[:, t] = (dhs[:, t] + arrives) * (1 - hs[:, t] ** 2)
    dU = np.einsum("nti,nth->ih", hs[:, :-1], das[:, 1:])
    return np.einsum("ntd,nth->dh", x, das), dU, das.sum(axis=(0, 1))
