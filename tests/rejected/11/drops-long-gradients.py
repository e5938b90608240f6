"""Expected: drops-long-gradients"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in grads))
    if norm > max_norm:
        return [np.zeros_like(g) for g in grads], norm
    return [g.copy() for g in grads], norm
