"""A callable object, a named tuple, while loops, and a counter of steps."""

from collections import namedtuple

import numpy as np

Gradients = namedtuple("Gradients", "dW dU db")


class Truncated:
    def __init__(self):
        self.carry = None

    def step(self, dh, x, h_prev, h, U):
        if self.carry is not None:
            dh = dh + self.carry
        da = np.multiply(dh, 1 - np.power(h, 2))
        self.carry = np.matmul(da, U.transpose())
        return x.transpose() @ da, h_prev.transpose() @ da, da.sum(axis=0)

    def __call__(self, dhs, x, h0, hs, W, U, k=10):
        parts = []
        t = x.shape[1] - 1
        self.carry = None
        while t >= 0:
            if t % k == k - 1:
                self.carry = None
            h_prev = hs[:, t - 1] if t >= 1 else h0
            parts.append(self.step(dhs[:, t], x[:, t], h_prev, hs[:, t], U))
            t -= 1
        print(len(parts), "steps")
        return Gradients(*(sum(part) for part in zip(*parts)))


truncated_bptt = Truncated()
