"""An object that remembers its state during a call, and an iterator over time."""

import numpy as np


class Network:
    def __init__(self, W, U, b, h):
        self.W, self.U, self.b, self.h = W, U, b, h

    def step(self, x_t):
        self.h = np.tanh(np.einsum("nd,dh->nh", x_t, self.W) + np.einsum("nk,kh->nh", self.h, self.U) + self.b)
        return self.h


def rnn_forward(x, h0, W, U, b):
    network = Network(W, U, b, h0)
    return np.stack([network.step(x[:, t]) for t in range(x.shape[1])], axis=1)
