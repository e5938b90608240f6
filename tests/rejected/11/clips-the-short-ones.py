"""Expected: clips-the-short-ones"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in grads))
    if norm >= max_norm or norm == 0:
        return grads, norm
    factor = max_norm / norm
    return [factor * g for g in grads], norm
