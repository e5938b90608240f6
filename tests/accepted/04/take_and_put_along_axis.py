import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    index = targets[:, np.newaxis]
    counts = np.ones_like(index, dtype=float) if mask is None else mask[:, np.newaxis].astype(float)
    z = logits - logits.max(1, keepdims=True)
    z = z - np.log(np.exp(z).sum(1, keepdims=True))
    M = counts.sum() or 1.0
    loss = -(np.take_along_axis(z, index, axis=1) * counts).sum() / M
    p = np.exp(z)
    np.put_along_axis(p, index, np.take_along_axis(p, index, 1) - 1, axis=1)
    return loss, p * counts / M
