"""Expected: maximum-not-subtracted"""

import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    N = len(logits)
    counts = np.ones(N) if mask is None else mask * 1.0
    M = max(counts.sum(), 1.0)
    log_probs = logits - np.log(np.sum(np.exp(logits), axis=1))[:, None]
    loss = -(counts * log_probs[range(N), targets]).sum() / M
    dlogits = np.exp(log_probs)
    dlogits[range(N), targets] -= 1
    return loss, dlogits * counts[:, None] / M
