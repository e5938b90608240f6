"""Expected: mean-taken-for-sum"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    count = sum(g.size for g in grads)
    norm = np.sqrt(sum(np.sum(g ** 2) for g in grads) / count)
    return [g * max_norm / max(norm, max_norm) for g in grads], norm
