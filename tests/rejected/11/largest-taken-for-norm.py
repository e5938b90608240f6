"""Expected: largest-taken-for-norm"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = 0.0
    for g in grads:
        norm = max(norm, np.linalg.norm(g))
    return [g * max_norm / max(norm, max_norm) for g in grads], norm
