"""One layer object per step; only the buffer for dx is float32, as in a book's code."""

import numpy as np


class Step:
    def __init__(self, W, U, cache):
        self.W, self.U, self.cache = W, U, cache
        self.grads = None

    def backward(self, dh, dc):
        x, h_prev, c_prev, i, f, g, o, c = self.cache
        t = np.tanh(c)
        ds = dc + dh * o * (1 - t**2)
        dA = np.hstack((ds * g * i * (1 - i), ds * c_prev * f * (1 - f), ds * i * (1 - g**2), dh * t * o * (1 - o)))
        self.grads = [x.T @ dA, h_prev.T @ dA, dA.sum(axis=0)]
        return dA @ self.W.T, dA @ self.U.T, ds * f


def lstm_backward(dhs, dc_T, caches, W, U):
    N, T, _ = dhs.shape
    layers = [Step(W, U, cache) for cache in caches]
    dxs = np.empty((N, T, W.shape[0]), dtype="f")
    dh, dc, grads = 0, dc_T, [0, 0, 0]
    for t in reversed(range(T)):
        dxs[:, t, :], dh, dc = layers[t].backward(dhs[:, t, :] + dh, dc)
        for k, grad in enumerate(layers[t].grads):
            grads[k] += grad
    return dxs, dh, dc, *grads
