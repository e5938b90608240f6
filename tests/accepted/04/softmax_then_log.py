import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    N = len(targets)
    if mask is None:
        mask = np.ones(N, dtype=bool)
    exps = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs = exps / exps.sum(axis=1, keepdims=True)
    M = mask.sum()
    if M == 0:
        return 0.0, np.zeros_like(logits)
    loss = -np.log(probs[np.arange(N), targets])[mask].mean()
    dlogits = probs.copy()
    dlogits[range(N), targets] -= 1
    dlogits[~mask] = 0
    return loss, dlogits / M
