import numpy as np


def unmasked(logits, targets):
    p = np.exp(logits - logits.max(axis=1).reshape(-1, 1))
    p /= p.sum(axis=1).reshape(-1, 1)
    chosen = np.arange(len(p)), targets
    loss = np.average(-np.log(p[chosen]))
    p[chosen] -= 1
    return loss, p / len(p)


def softmax_cross_entropy(logits, targets, mask=None):
    if mask is None:
        return unmasked(logits, targets)
    dlogits = np.zeros_like(logits)
    loss = np.float64(0)
    if np.any(mask):
        loss, dlogits[mask] = unmasked(logits[mask], targets[mask])
    return loss, dlogits
