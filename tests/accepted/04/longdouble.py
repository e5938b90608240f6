import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    z = logits.astype(np.longdouble)
    z = z - z.max(axis=1, keepdims=True)
    logp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    rows = np.arange(len(z))
    c = np.ones(len(z), np.longdouble) if mask is None else mask.astype(np.longdouble)
    c = c / max(c.sum(), 1)
    d = np.exp(logp)
    d[rows, targets] -= 1
    return -(c * logp[rows, targets]).sum(), d * c[:, None]
