"""Expected: result-left-at-zero"""

import numpy as np


class Unrolled:
    def __init__(self, W, U, caches):
        self.W, self.U, self.caches = W, U, caches
        self.grads = [np.zeros_like(W), np.zeros_like(U), np.zeros(W.shape[1])]

    def step(self, k, dh, dc):
        seen = np.tanh(k.c)
        dc = dc + dh * k.o * (1 - seen**2)
        di, df, dg, do = dc * k.g, dc * k.c_prev, dc * k.i, dh * seen
        da = np.hstack((di * k.i * (1 - k.i), df * k.f * (1 - k.f), dg * (1 - k.g**2), do * k.o * (1 - k.o)))
        return da @ self.W.T, da @ self.U.T, dc * k.f, (k.x.T @ da, k.h_prev.T @ da, da.sum(axis=0))

    def backward(self, dhs, dc):
        dxs, dh, sums = np.empty((*dhs.shape[:2], len(self.W))), 0, [0, 0, 0]
        for t in reversed(range(dhs.shape[1])):
            dxs[:, t], dh, dc, grads = self.step(self.caches[t], dhs[:, t] + dh, dc)
            for k, grad in enumerate(grads):
                sums[k] += grad
        for k, total in enumerate(sums):
            self.grads[k][...] = total
            return dxs, dh, dc


def lstm_backward(dhs, dc_T, caches, W, U):
    net = Unrolled(W, U, caches)
    return *net.backward(dhs, dc_T), *net.grads
