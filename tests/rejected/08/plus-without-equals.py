"""Expected: result-left-at-zero"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    T = x.shape[1]
    states = {t: hs[:, t].T for t in range(T)}
    states[-1] = h0.T
    dW, dU, db = np.zeros_like(W.T), np.zeros_like(U.T), np.zeros((len(U), 1))
    dx, dnext = np.zeros(x.shape), np.zeros(h0.T.shape)
    for t in reversed(range(T)):
        raw = (1 - states[t] * states[t]) * (dhs[:, t].T + dnext)
        db + raw.sum(axis=1, keepdims=True)
        dW += np.dot(raw, x[:, t])
        dU += np.dot(raw, states[t - 1].T)
        dx[:, t] = np.dot(W, raw).T
        dnext = np.dot(U, raw)
    return dx, dnext.T, dW.T, dU.T, db[:, 0]
