"""Time first inside, swapped at the end; dict caches."""

import numpy as np


def lstm_forward(x, h0, c0, W, U, b):
    xs = np.ascontiguousarray(np.swapaxes(x, 0, 1))
    T, N, D = xs.shape
    hs = np.zeros((T, N, h0.shape[1]))
    cs = np.zeros_like(hs)
    caches = []
    for t, x_t in enumerate(xs):
        k = {"x": x_t, "h_prev": h0 if t == 0 else hs[t - 1], "c_prev": c0 if t == 0 else cs[t - 1]}
        for name, part in zip("ifgo", np.hsplit(x_t.dot(W) + k["h_prev"].dot(U) + b, 4)):
            k[name] = np.tanh(part) if name == "g" else 0.5 + 0.5 * np.tanh(part / 2)
        cs[t] = k["f"] * k["c_prev"] + k["i"] * k["g"]
        hs[t] = k["o"] * np.tanh(cs[t])
        k["c"] = cs[t]
        caches.append(k)
    return hs.swapaxes(0, 1), cs.swapaxes(0, 1), caches
