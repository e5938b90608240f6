"""Expected: spectral-norm"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norms = [np.linalg.norm(g, ord=2) for g in grads]
    norm = np.linalg.norm(norms, ord=2)
    return [g * max_norm / max(norm, max_norm) for g in grads], norm
