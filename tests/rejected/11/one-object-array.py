"""Expected: failed list of arrays"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(np.square(g)) for g in grads))
    clipped = np.empty(len(grads), dtype=object)
    for k, g in enumerate(grads):
        clipped[k] = g * min(1.0, max_norm / (norm + 1e-6))
    return clipped, norm
