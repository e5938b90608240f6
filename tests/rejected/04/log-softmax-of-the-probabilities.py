"""Expected: softmax-twice"""

import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def log_softmax(z):
    return z - np.logaddexp.reduce(z, axis=1)[:, None]


def softmax_cross_entropy(logits, targets, mask=None):
    Y = np.eye(logits.shape[1])[targets]
    w = (np.ones(len(Y)) if mask is None else mask.astype(float))[:, None]
    w = w / max(w.sum(), 1)
    P = softmax(logits)
    return -np.sum(w * Y * log_softmax(P)), w * (P - Y)
