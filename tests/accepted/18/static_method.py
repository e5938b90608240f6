"""A static method, called through a lambda."""

import numpy as np


class Cell:
    @staticmethod
    def slope(s):
        return s * (1 - s)

    @staticmethod
    def backward(dh, dc, cache, W, U):
        x, h_prev, c_prev, i, f, g, o, c = cache
        t = np.tanh(c)
        d = dc + dh * o * (1 - t * t)
        da = np.block([d * g * Cell.slope(i), d * c_prev * Cell.slope(f), d * i * (1 - g * g), dh * t * Cell.slope(o)])
        return da @ W.T, da @ U.T, d * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)


lstm_step_backward = lambda *given: Cell.backward(*given)
