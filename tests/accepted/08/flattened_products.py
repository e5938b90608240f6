"""Batch and time as one axis of N * T rows for the weights."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    N, T, D = x.shape
    H = h0.shape[1]
    das = np.empty((N, T, H))
    dh_next = np.zeros((N, H))
    for t in range(T)[::-1]:
        das[:, t] = (dhs[:, t] + dh_next) * (1 - np.square(hs[:, t]))
        dh_next = np.dot(das[:, t], U.T)
    rows = das.reshape(N * T, H)
    states = np.hstack([h0[:, np.newaxis, :].reshape(N, H), hs.reshape(N, T * H)])[:, : T * H]
    dW = x.reshape(N * T, D).T @ rows
    dU = states.reshape(N * T, H).T @ rows
    return (rows @ W.T).reshape(N, T, D), dh_next, dW, dU, rows.sum(axis=0)
