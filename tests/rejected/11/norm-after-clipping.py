"""Expected: norm-after-clipping"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in grads))
    if norm > max_norm:
        grads = [g * max_norm / norm for g in grads]
        norm = max_norm
    return grads, norm
