"""itertools.accumulate carries da; reduce adds the weights up."""

from functools import reduce
from itertools import accumulate

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    T = hs.shape[1]
    slope = 1 - hs**2

    def before(da, t):
        return (dhs[:, t] + da @ U.T) * slope[:, t]

    das = list(accumulate(range(T - 2, -1, -1), before, initial=dhs[:, -1] * slope[:, -1]))[::-1]
    states = [h0, *np.moveaxis(hs, 1, 0)][:T]
    dx = np.stack([da @ W.T for da in das], 1)
    dW = reduce(np.add, (x[:, t].T @ da for t, da in enumerate(das)))
    dU = reduce(np.add, (h.T @ da for h, da in zip(states, das)))
    return dx, das[0] @ U.T, dW, dU, reduce(np.add, das).sum(axis=0)
