"""Expected: array-missing-from-the-norm"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    for g in grads:
        total = np.sum(g ** 2)
    norm = np.sqrt(total)
    return [g * max_norm / max(norm, max_norm) for g in grads], norm
