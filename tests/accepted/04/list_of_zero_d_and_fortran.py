import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    N, K = logits.shape
    counts = np.broadcast_to(True if mask is None else mask, (N,))
    z = np.subtract(logits, np.max(logits, axis=1, keepdims=True))
    e = np.exp(z)
    s = np.sum(e, axis=1, keepdims=True)
    logp = z - np.log(s)
    picked = np.array([logp[n, t] for n, t in enumerate(targets)])
    M = max(counts.sum(), 1)
    loss = np.asarray(-np.where(counts, picked, 0).sum() / M)
    d = np.where(counts[:, None], e / s, 0.0)
    for n, t in enumerate(targets):
        d[n, t] -= counts[n]
    return [loss, np.asfortranarray(d / M)]
