"""Expected: loss-not-averaged"""

import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    N, K = logits.shape
    if mask is None:
        mask = np.ones(N, dtype=bool)
    M = max(mask.sum(), 1)
    shifted = logits - np.max(logits, axis=1, keepdims=True)
    exps = np.exp(shifted)
    probs = exps / np.sum(exps, axis=1, keepdims=True)
    losses = -np.log(probs[np.arange(N), targets])
    loss = losses[mask].sum()
    dlogits = probs.copy()
    dlogits[np.arange(N), targets] -= 1
    dlogits[~mask] = 0
    dlogits /= M
    return loss, dlogits
