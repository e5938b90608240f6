"""A layer object with params, grads and cache; the grads are filled in place and handed out."""

import numpy as np


class Layer:
    def __init__(self, *params):
        self.params = list(params)
        self.grads = [np.zeros_like(p) for p in params]
        self.cache = None

    def backward(self, dh_next, dc_next):
        W, U, _ = self.params
        x, h_prev, c_prev, i, f, g, o, c_next = self.cache
        squashed = np.tanh(c_next)
        ds = dc_next + (dh_next * o) * (1 - squashed**2)
        di, df, dg, do = ds * g, ds * c_prev, ds * i, dh_next * squashed
        for d, slope in ((di, i * (1 - i)), (df, f * (1 - f)), (dg, 1 - g**2), (do, o * (1 - o))):
            d *= slope
        dA = np.hstack((di, df, dg, do))
        for kept, new in zip(self.grads, (np.dot(x.T, dA), np.dot(h_prev.T, dA), dA.sum(axis=0))):
            kept[...] = new
        return np.dot(dA, W.T), np.dot(dA, U.T), ds * f


def lstm_step_backward(dh, dc, cache, W, U):
    layer = Layer(W, U, np.zeros(W.shape[1]))
    layer.cache = cache
    states = layer.backward(dh, dc)
    return *states, *layer.grads
