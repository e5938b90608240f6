"""Expected: array-missing-from-the-norm"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = 0.0
    for k in range(1, len(grads)):
        total += np.sum(grads[k] ** 2)
    norm = np.sqrt(total)
    return [g * max_norm / max(norm, max_norm) for g in grads], norm
