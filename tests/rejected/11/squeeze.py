"""Expected: failed shape"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(np.square(g)) for g in grads))
    return [np.squeeze(g * min(1.0, max_norm / (norm + 1e-6))) for g in grads], norm
