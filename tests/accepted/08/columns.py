"""Examples as columns: the deltas of a textbook."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    T = x.shape[1]
    delta = {T: np.zeros((len(U), len(x)))}
    for t in range(T - 1, -1, -1):
        e = dhs[:, t].T + U @ delta[t + 1]
        delta[t] = e * (1 - hs[:, t].T ** 2)
    h = {-1: h0, **{t: hs[:, t] for t in range(T)}}
    dx = np.stack([(W @ delta[t]).T for t in range(T)], axis=1)
    dW = sum((delta[t] @ x[:, t]).T for t in range(T))
    dU = sum((delta[t] @ h[t - 1]).T for t in range(T))
    return dx, (U @ delta[0]).T, dW, dU, sum(delta[t].sum(axis=1) for t in range(T))
