"""Expected: clips-the-short-ones"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in grads))
    return [max(1.0, max_norm / (norm + 1e-6)) * g for g in grads], norm
