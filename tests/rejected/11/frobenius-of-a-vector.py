"""Expected: raised ValueError"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.linalg.norm(g, "fro") ** 2 for g in grads))
    return [g * min(1.0, max_norm / (norm + 1e-6)) for g in grads], norm
