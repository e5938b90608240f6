"""Expected: clips-each-array"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    clipped = []
    for g in grads:
        norm = np.linalg.norm(g)
        if norm > max_norm:
            g = g * (max_norm / norm)
        clipped.append(g)
    return clipped, norm
