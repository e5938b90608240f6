"""Turns the cache into a dict first."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    k = dict(cache._asdict())
    grads = {}
    k["tanh_c"] = np.tanh(k["c"])
    grads["c"] = dc + dh * k["o"] * (1 - k["tanh_c"] ** 2)
    grads["i"] = grads["c"] * k["g"] * k["i"] * (1 - k["i"])
    grads["f"] = grads["c"] * k["c_prev"] * k["f"] * (1 - k["f"])
    grads["g"] = grads["c"] * k["i"] * (1 - k["g"] ** 2)
    grads["o"] = dh * k["tanh_c"] * k["o"] * (1 - k["o"])
    da = np.concatenate([grads[gate] for gate in "ifgo"], axis=-1)
    return da @ W.T, da @ U.T, grads["c"] * k["f"], k["x"].T @ da, k["h_prev"].T @ da, np.add.reduce(da)
