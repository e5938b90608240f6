from functools import reduce
from itertools import accumulate

import numpy as np


def softmax_cross_entropy(logits, targets, mask=None):
    lse = reduce(np.logaddexp, logits.T)
    right = logits[np.arange(len(lse)), targets]
    counts = np.ones(len(lse)) if mask is None else np.asarray(mask, float)
    *_, M = accumulate(counts)
    share = counts / (M if M else 1)
    hot = np.zeros_like(logits)
    hot.flat[np.arange(len(lse)) * logits.shape[1] + targets] = 1
    return share @ (lse - right), share[:, None] * (np.exp(logits - lse[:, None]) - hot)
