"""Expected: recurrent-weights-unused"""

import numpy as np


def backprop_gradient_norms(dh_T, hs, U):
    slopes = np.cumprod(1 - hs[:, ::-1] ** 2, axis=1)[:, ::-1] * dh_T[:, None]
    return np.append(np.sqrt((slopes**2).sum(axis=(0, 2))), np.linalg.norm(dh_T))


def spectral_radius(U):
    return np.abs(np.linalg.eigvals(U)).max()
