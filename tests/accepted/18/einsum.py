"""einsum for all products."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t * t)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g * g), dh * t * o * (1 - o)])
    return (
        np.einsum("nk,dk->nd", da, W),
        np.einsum("nk,hk->nh", da, U),
        np.einsum("nh,nh->nh", d, f),
        np.einsum("nd,nk->dk", x, da),
        np.einsum("nh,nk->hk", h_prev, da),
        np.einsum("nk->k", da),
    )
