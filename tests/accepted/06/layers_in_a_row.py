"""A layer object per step, kept by a layer of layers that holds the state."""

import numpy as np


class Cell:
    def __init__(self, *params):
        self.params, self.cache = params, None

    def forward(self, x, h_prev):
        W, U, b = self.params
        h_next = np.tanh(np.dot(h_prev, U) + np.dot(x, W) + b)
        self.cache = (x, h_prev, h_next)
        return h_next


class Unrolled:
    def __init__(self, *params, stateful=False):
        self.params, self.stateful = params, stateful
        self.layers, self.h = None, None

    def set_state(self, h):
        self.h = h
        return self

    def forward(self, xs):
        N, T, _ = xs.shape
        self.layers = []
        hs = np.empty((N, T, self.params[1].shape[0]))
        if not self.stateful or self.h is None:
            self.h = np.zeros((N, hs.shape[2]))
        for t in range(T):
            self.layers.append(Cell(*self.params))
            self.h = self.layers[-1].forward(xs[:, t, :], self.h)
            hs[:, t, :] = self.h
        return hs


def rnn_forward(x, h0, W, U, b):
    return Unrolled(W, U, b, stateful=True).set_state(h0).forward(x)
