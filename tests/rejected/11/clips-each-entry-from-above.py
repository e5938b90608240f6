"""Expected: clips-each-entry"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    clipped = []
    for g in grads:
        out = g.copy()
        out[out > max_norm] = max_norm
        clipped.append(out)
    return clipped, np.sqrt(sum(np.sum(g * g) for g in grads))
