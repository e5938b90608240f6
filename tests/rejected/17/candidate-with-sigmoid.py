"""Expected: candidate-with-sigmoid"""

import functools

import numpy as np


class Unrolled:
    def __init__(self, W, U, b):
        self.W, self.U, self.b = W, U, b
        self.outputs, self.cells, self.caches = [], [], []

    def activate(self, a):
        gates = 1 / (1 + np.exp(-a))
        return gates.swapaxes(0, 1)

    def advance(self, states, x):
        h, c = states
        a = (x @ self.W + h @ self.U + self.b).reshape(len(x), 4, -1)
        i, f, g, o = self.activate(a)
        c_next = np.einsum("nh,nh->nh", f, c) + np.einsum("nh,nh->nh", i, g)
        h_next = o * np.tanh(c_next)
        self.keep(h_next, c_next, (x, h, c, i, f, g, o, c_next))
        return h_next, c_next

    def keep(self, h, c, cache):
        self.outputs.append(h)
        self.cells.append(c)
        self.caches.append(cache)


def lstm_forward(x, h0, c0, W, U, b):
    run = Unrolled(W, U, b)
    steps = [x[:, t] for t in range(x.shape[1])]
    functools.reduce(run.advance, steps, (h0, c0))
    return np.stack(run.outputs, 1), np.stack(run.cells, 1), run.caches
