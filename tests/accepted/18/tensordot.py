"""tensordot and np.ones @ da."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t * t)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g * g), dh * t * o * (1 - o)])
    return (
        np.tensordot(da, W, axes=([1], [1])),
        np.tensordot(da, U, axes=([1], [1])),
        np.multiply(d, f),
        np.tensordot(x, da, axes=([0], [0])),
        np.tensordot(h_prev, da, axes=([0], [0])),
        np.ones(len(x)) @ da,
    )
