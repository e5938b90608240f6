"""Expected: factor-applied-again"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in grads))
    clipped = [g.copy() for g in grads]
    if norm > max_norm:
        for _ in grads:
            for k in range(len(clipped)):
                clipped[k] = clipped[k] * max_norm / norm
    return clipped, norm
