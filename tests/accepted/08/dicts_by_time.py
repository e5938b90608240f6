"""States in a dict by time, the first one at -1; columns are examples, the bias a column."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    Wxh, Whh, inputs, states = W.T, U.T, {}, {}
    states[-1] = np.copy(h0.T)
    for t in range(x.shape[1]):
        inputs[t], states[t] = x[:, t].T, hs[:, t].T
    dWxh, dWhh, dbh = np.zeros_like(Wxh), np.zeros_like(Whh), np.zeros((len(U), 1))
    dinputs, dnext = {}, np.zeros_like(states[-1])
    for t in reversed(range(len(inputs))):
        raw = (1 - states[t] * states[t]) * (dhs[:, t].T + dnext)
        dbh += raw.sum(axis=1, keepdims=True)
        dWxh += np.dot(raw, inputs[t].T)
        dWhh += np.dot(raw, states[t - 1].T)
        dinputs[t] = np.dot(Wxh.T, raw).T
        dnext = np.dot(Whh.T, raw)
    dx = np.stack([dinputs[t] for t in sorted(dinputs)], axis=1)
    return dx, dnext.T, dWxh.T, dWhh.T, dbh.ravel()
