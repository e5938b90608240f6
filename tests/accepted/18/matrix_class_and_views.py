"""Transposed views as results; slices of one large array."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    D, H = W.shape[0], U.shape[0]
    t = np.tanh(c)
    d = (dc + dh * o * (1 - t**2)).T
    da = np.vstack([d * g.T * (i * (1 - i)).T, d * (c_prev * f * (1 - f)).T, d * (i * (1 - g**2)).T, (dh * t * o * (1 - o)).T])
    all_weights = np.vstack([W, U])
    back = all_weights @ da
    weights = da @ np.hstack([x, h_prev])
    return back[:D].T, back[D:].T, (d * f.T).T, weights[:, :D].T, weights[:, D:].T, da.sum(axis=1)
