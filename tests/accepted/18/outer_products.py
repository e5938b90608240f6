"""Weight gradients as outer products, row by row, from the integer 0."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t * t)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g * g), dh * t * o * (1 - o)])
    dW = dU = db = 0
    for n in range(len(x)):
        dW = dW + np.outer(x[n], da[n])
        dU = dU + np.outer(h_prev[n], da[n])
        db = db + da[n]
    return da.dot(W.T), da.dot(U.T), d * f, dW, dU, db
