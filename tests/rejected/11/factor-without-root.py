"""Expected: norm-without-root"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = sum(np.vdot(g, g) for g in grads)
    if np.sqrt(total) > max_norm:
        grads = [g * (max_norm / total) for g in grads]
    return grads, np.sqrt(total)
