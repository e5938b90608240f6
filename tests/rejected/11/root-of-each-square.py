"""Expected: norm-of-absolute-values"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = sum(np.sum(np.sqrt(g ** 2)) for g in grads)
    return [g * max_norm / max(norm, max_norm) for g in grads], norm
