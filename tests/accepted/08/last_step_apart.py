"""The last step before the loop, whose caches are taken off a stack of tuples."""

import numpy as np


def one_step(upstream, cache):
    x, h_prev, h, W, U = cache
    local = upstream * (1 - h * h)
    return local.dot(W.T), local.dot(U.T), x.T.dot(local), h_prev.T.dot(local), local.sum(axis=0)


def rnn_backward(dhs, x, h0, hs, W, U):
    T = hs.shape[1]
    stack = [(x[:, t, :], hs[:, t - 1, :] if t else h0, hs[:, t, :], W, U) for t in range(T)]
    first, dprev, dW, dU, db = one_step(dhs[:, T - 1, :], stack.pop())
    dx = np.zeros((x.shape[0], T, first.shape[1]))
    dx[:, T - 1, :] = first
    order = list(range(0, T - 1))
    order.reverse()
    for t in order:
        dx[:, t, :], dprev, dW_t, dU_t, db_t = one_step(dprev + dhs[:, t, :], stack.pop())
        dW += dW_t
        dU += dU_t
        db += db_t
    return dx, dprev, dW, dU, db
