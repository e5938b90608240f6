"""Expected: clips-each-row"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = np.sqrt(sum(np.sum(g ** 2) for g in grads))
    clipped = []
    for g in grads:
        norms = np.linalg.norm(g, axis=-1, keepdims=True)
        clipped.append(g * max_norm / np.maximum(norms, max_norm))
    return clipped, total
