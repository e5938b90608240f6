"""Power iteration on a plane: the two eigenvalues of U on it are a pair or two real ones."""

import numpy as np


class Flow:
    def __init__(self, U):
        self.through = np.ascontiguousarray(U.T)

    def step(self, g, h):
        return np.matmul(g * (1 - np.square(h)), self.through)

    def norms(self, g, states):
        yield np.linalg.norm(g, "fro")
        for h in states:
            g = self.step(g, h)
            yield np.linalg.norm(g, "fro")


def backprop_gradient_norms(dh_T, hs, U):
    states = (hs[:, t] for t in reversed(range(hs.shape[1])))
    return np.fromiter(Flow(U).norms(dh_T, states), dtype=float)[::-1]


def spectral_radius(U):
    size = len(U)
    if not U.any():
        return 0.0
    plane = np.random.default_rng(1).standard_normal((size, min(2, size)))
    for _ in range(400):
        plane, _r = np.linalg.qr(U @ plane)
    small = plane.T @ U @ plane
    if size == 1:
        return abs(small[0, 0])
    half, det = np.trace(small) / 2, np.linalg.det(small)
    root = np.sqrt(complex(half * half - det))
    return max(abs(half + root), abs(half - root))
