import math

import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    N, K = logits.shape
    counted = [n for n in range(N) if mask is None or mask[n]]
    loss = 0
    dlogits = np.zeros((N, K))
    for n in counted:
        top = max(logits[n])
        total = 0
        for k in range(K):
            total += math.exp(logits[n][k] - top)
        loss += math.log(total) + top - logits[n][targets[n]]
        for k in range(K):
            p = math.exp(logits[n][k] - top) / total
            dlogits[n][k] = (p - (k == targets[n])) / len(counted)
    if counted:
        loss = loss / len(counted)
    return loss, dlogits
