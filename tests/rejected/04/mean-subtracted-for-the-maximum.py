"""Expected: failed NaN"""

import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    rows = np.arange(len(targets))
    weights = np.ones(len(targets)) if mask is None else mask.astype(float)
    weights = weights / max(weights.sum(), 1)
    z = logits - logits.mean(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    dlogits = np.exp(log_p)
    dlogits[rows, targets] -= 1
    return -(weights * log_p[rows, targets]).sum(), dlogits * weights[:, None]
