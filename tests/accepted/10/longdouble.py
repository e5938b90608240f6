"""More precision than asked for."""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    g = dh_T.astype(np.longdouble)
    out = [np.sqrt((g * g).sum())]
    for t in range(hs.shape[1] - 1, -1, -1):
        g = (g * (1 - hs[:, t].astype(np.longdouble) ** 2)).dot(U.T)
        out.append(np.sqrt((g * g).sum()))
    return np.array(out)[::-1]


def spectral_radius(U):
    return np.longdouble(np.abs(np.linalg.eigvals(U)).max())
