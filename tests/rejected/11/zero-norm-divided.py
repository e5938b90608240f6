"""Expected: zero-norm-divided"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.linalg.norm(np.concatenate([g.ravel() for g in grads]))
    direction = [g / norm for g in grads]
    return [np.minimum(norm, max_norm) * d for d in direction], norm
