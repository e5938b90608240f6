import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    z = (logits - logits.max(axis=1, keepdims=True)).astype(np.float32)
    logp = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    rows = np.arange(len(z))
    c = np.ones(len(z), np.float32) if mask is None else mask.astype(np.float32)
    c = c / np.maximum(c.sum(), np.float32(1))
    d = np.exp(logp)
    d[rows, targets] -= 1
    return -(c * logp[rows, targets]).sum(), d * c[:, None]
