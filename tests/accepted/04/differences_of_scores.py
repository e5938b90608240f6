"""p as one over a sum of exponentials of differences; no largest score is subtracted for it."""

import math

import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    rows = range(len(targets)) if mask is None else np.flatnonzero(mask)
    loss, dlogits = 0.0, np.zeros(logits.shape)
    with np.errstate(over="ignore"):
        for n in rows:
            for k in range(logits.shape[1]):
                dlogits[n, k] = 1 / np.exp(logits[n] - logits[n, k]).sum()
            dlogits[n, targets[n]] -= 1
            above = logits[n] - logits[n, targets[n]]
            top = above.max()
            loss += top + math.log(np.exp(above - top).sum())
    return loss / max(len(rows), 1), dlogits / max(len(rows), 1)
