"""An object that knows two activations, makes its results empty first and then anew."""

import numpy as np


class Unit:
    def __init__(self, W, U, activation="tanh"):
        self.W, self.U, self.activation = W, U, activation
        self.b = np.zeros(len(U))

    def step_backward(self, upstream, cache):
        x, before, after = cache
        if self.activation == "tanh":
            upstream = upstream * (1 - after**2)
        dx, dW, dU, db = map(np.empty_like, (x, self.W, self.U, self.b))
        dx = upstream.dot(self.W.T)
        dW = x.T.dot(upstream)
        dU = before.T.dot(upstream)
        db = upstream.sum(0)
        return {"dx": dx, "dh": upstream.dot(self.U.T), "dW": dW, "dU": dU, "db": db}


def rnn_step_backward(dh, x, h_prev, h, W, U):
    return tuple(Unit(W, U).step_backward(dh, (x, h_prev, h)).values())
