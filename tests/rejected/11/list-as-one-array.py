"""Expected: raised different shapes"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    grads = np.array(grads)
    norm = np.sqrt((grads ** 2).sum())
    return grads * min(1.0, max_norm / (norm + 1e-6)), norm
