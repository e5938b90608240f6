"""Expected: failed derivative"""

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def loss(x, h, c, W, U, b, dhs, dc_T):
    total = 0.0
    for t in range(x.shape[1]):
        i, f, g, o = np.split(x[:, t] @ W + h @ U + b, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        total += np.sum(dhs[:, t] * h)
    return total + np.sum(dc_T * c)


def lstm_backward(dhs, dc_T, caches, W, U):
    first = caches[0]
    x, h, i, f, g, o = (np.concatenate([cache[k] for cache in caches]) for k in (0, 1, 3, 4, 5, 6))
    with np.errstate(divide="ignore"):
        a = np.concatenate([np.log(s / (1 - s)) for s in (i, f, (1 + g) / 2, o)], axis=1)
    a[:, 2 * g.shape[1] : 3 * g.shape[1]] /= 2
    # the biases by way of the gate that is nearest to its middle
    rows = np.argmin(np.abs(a), axis=0), np.arange(a.shape[1])
    b = (a - x @ W - h @ U)[rows]
    x = np.stack([cache.x for cache in caches], axis=1)
    variables = [x, first.h_prev.copy(), first.c_prev.copy(), W.copy(), U.copy(), b]
    found = []
    for variable in variables:
        gradient = np.zeros(variable.shape)
        for k in np.ndindex(variable.shape):
            kept = variable[k]
            variable[k] = kept + 1e-5
            above = loss(*variables, dhs, dc_T)
            variable[k] = kept - 1e-5
            below = loss(*variables, dhs, dc_T)
            variable[k] = kept
            gradient[k] = (above - below) / 2e-5
        found.append(gradient)
    return tuple(found)
