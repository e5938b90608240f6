"""Expected: failed expected"""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    shares = np.arctanh(np.clip(hs, -1 + 1e-15, 1 - 1e-15))
    before = np.concatenate([h0[:, None], hs[:, :-1]], axis=1)
    b = (shares - x @ W - before @ U)[:1, :1].mean(axis=(0, 1))

    def loss(W, U, b):
        total, h = 0.0, h0
        for t in range(x.shape[1]):
            h = hs[:, t - 1] if t % k == 0 and t else h
            h = np.tanh(x[:, t] @ W + h @ U + b)
            total += np.sum(h * dhs[:, t])
        return total

    given, found = [W, U, b], []
    for i in range(3):
        g = np.zeros(given[i].shape)
        for at in np.ndindex(g.shape):
            ends = []
            for step in (1e-5, -1e-5):
                moved = [a.copy() for a in given]
                moved[i][at] += step
                ends.append(loss(*moved))
            g[at] = (ends[0] - ends[1]) / 2e-5
        found.append(g)
    return found
