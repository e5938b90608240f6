import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    tiny = np.finfo(float).tiny
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    n = np.arange(len(p))
    w = (np.ones(len(p)) if mask is None else mask) / (len(p) if mask is None else max(mask.sum(), 1))
    loss = -np.sum(w * np.log(p[n, targets] + tiny))
    p[n, targets] -= 1
    p *= w[:, None]
    return loss, p
