"""Expected: array-missing-from-the-norm"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    weights = [g for g in grads if g.ndim == 2]
    norm = np.sqrt(sum(np.sum(g ** 2) for g in weights))
    return [g * min(1, max_norm / (norm + 1e-6)) for g in grads], norm
