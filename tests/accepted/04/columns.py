import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    z = logits.T
    N = z.shape[1]
    e = np.exp(z - z.max(axis=0))
    a = e / e.sum(axis=0)
    y = np.zeros(z.shape)
    y[targets, np.arange(N)] = 1
    c = np.ones(N) if mask is None else np.where(mask, 1.0, 0.0)
    m = np.sum(c)
    if m == 0:
        m = 1
    cost = -1 / m * np.sum(c * np.log((a * y).sum(axis=0)))
    return cost, (c * (a - y) / m).T
