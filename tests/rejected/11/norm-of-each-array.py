"""Expected: failed shape (3,)"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.array([np.linalg.norm(g) for g in grads])
    factor = min(1.0, max_norm / (np.linalg.norm(norm) + 1e-6))
    return [factor * g for g in grads], norm
