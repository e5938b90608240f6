"""Expected: previous-state-from-the-buffer"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    T = x.shape[1]
    # h0 waits in the last slot, where index -1 finds it, until the states are copied over it
    states = np.zeros(hs.shape)
    states[:, -1] = h0
    for t in range(T):
        states[:, t] = hs[:, t]
    carry, das = 0.0, {}
    for t in reversed(range(T)):
        das[t] = (dhs[:, t] + carry) * (1 - states[:, t] ** 2)
        carry = das[t] @ U.T
    dx = np.stack([das[t] @ W.T for t in range(T)], axis=1)
    dW = sum(x[:, t].T @ das[t] for t in range(T))
    dU = sum(states[:, t - 1].T @ das[t] for t in range(T))
    return dx, carry, dW, dU, sum(da.sum(axis=0) for da in das.values())
