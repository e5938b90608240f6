"""Expected: failed changed `grads[0]`"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in grads))
    if norm > max_norm:
        for k, g in enumerate(grads):
            grads[k] = g * max_norm / norm
    return grads, norm
