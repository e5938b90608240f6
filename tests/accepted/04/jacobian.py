import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    # through the probabilities, with the whole Jacobian of every row
    N, K = logits.shape
    keep = np.ones(N, bool) if mask is None else mask
    M = max(int(keep.sum()), 1)
    loss, dlogits = 0.0, np.zeros((N, K))
    for n in np.nonzero(keep)[0]:
        e = np.exp(logits[n] - logits[n].max())
        p = e / e.sum()
        J = np.diag(p) - np.outer(p, p)
        dlogits[n] = J[targets[n]] * (-1 / p[targets[n]]) / M
        loss -= np.log(p[targets[n]]) / M
    return loss, dlogits
