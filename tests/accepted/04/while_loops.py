import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    n, loss, M = 0, 0, 0
    dlogits = 0 * logits
    while n < len(targets):
        if mask is None or mask[n]:
            M += 1
            e = np.exp(logits[n] - logits[n].max())
            loss = loss + np.log(e.sum()) - (logits[n, targets[n]] - logits[n].max())
            dlogits[n] = e / e.sum()
            dlogits[n, targets[n]] -= 1
        n += 1
    if M > 0:
        loss = loss / M
        dlogits = dlogits / M
    return loss, dlogits
