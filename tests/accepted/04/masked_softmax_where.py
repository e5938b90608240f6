import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    if mask is None:
        mask = np.array([True] * logits.shape[0])
    zeros = np.zeros_like(logits)
    if not mask.any():
        return 0.0, zeros
    z = logits - logits.max(axis=1, keepdims=True)
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    onehot = np.zeros_like(p)
    onehot[np.arange(p.shape[0]), targets] = 1.0
    losses = -np.sum(np.log(np.where(onehot > 0, p, 1.0)), axis=1)
    loss = losses[mask].mean()
    return loss, np.where(mask[:, None], p - onehot, zeros) / mask.sum()
