"""An object that is called; the bias is tiled by hand."""

import numpy as np


class Cell:
    def __call__(self, x, h_prev, W, U, b):
        tiled = np.repeat(b[None, :], repeats=x.shape[0], axis=0)
        return np.tanh(np.sum([np.dot(x, W), np.dot(h_prev, U), tiled], axis=0))


rnn_step = Cell()
