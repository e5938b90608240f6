"""Expected: returns-the-factor"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in grads))
    factor = 1.0
    if norm > max_norm:
        factor = max_norm / norm
    return [factor * g for g in grads], factor
