import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    lse = np.logaddexp.reduce(logits, axis=1)
    rows = np.arange(logits.shape[0]) if mask is None else np.flatnonzero(mask)
    dlogits = np.zeros(logits.shape)
    if rows.size == 0:
        return 0, dlogits
    dlogits[rows] = np.exp(logits[rows] - lse[rows, None])
    dlogits[rows, targets[rows]] -= 1
    dlogits /= rows.size
    return np.mean(lse[rows] - logits[rows, targets[rows]]), dlogits
