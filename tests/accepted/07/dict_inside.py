"""Keeps its parts in a dict; prints while it works."""

import numpy as np


def rnn_step_backward(dout, entrada, estado, saida, W, U, *, verbose=True):
    cache = {"x": entrada, "h_prev": estado, "h": saida}
    grads = {}
    grads["a"] = np.where(np.abs(cache["h"]) == 1, 0.0, dout * (1 - cache["h"] ** 2))
    grads["x"], grads["h_prev"] = grads["a"] @ W.T, grads["a"] @ U.T
    grads["W"], grads["U"] = cache["x"].T @ grads["a"], cache["h_prev"].T @ grads["a"]
    grads["b"] = np.sum(grads["a"], axis=0)
    if verbose:
        print({name: float(np.linalg.norm(value)) for name, value in grads.items()})
    return [grads[name] for name in ("x", "h_prev", "W", "U", "b")]
