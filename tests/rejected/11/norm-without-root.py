"""Expected: norm-without-root"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = sum(np.vdot(g, g) for g in grads)
    if norm > max_norm:
        grads = [g * max_norm / norm for g in grads]
    return grads, norm
