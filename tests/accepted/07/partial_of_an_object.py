"""A partial of a bound method."""

import functools

import numpy as np


class TanhLayer:
    def __init__(self, slope):
        self.slope = slope

    def back(self, scale, dh, x, h_prev, h, W, U):
        da = scale * dh * self.slope(h)
        return da @ W.T, da @ U.T, x.T @ da, h_prev.T @ da, np.add.reduce(da)


rnn_step_backward = functools.partial(TanhLayer(lambda h: 1 - h**2).back, 1)
