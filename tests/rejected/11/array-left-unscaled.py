"""Expected: array-left-unscaled"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in grads))
    clipped = list(grads)
    if norm > max_norm:
        for k in range(len(grads) - 1):
            clipped[k] = grads[k] * max_norm / norm
    return clipped, norm
