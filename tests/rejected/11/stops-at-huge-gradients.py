"""Expected: failed expected"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(np.square(np.clip(g, -1e5, 1e5))) for g in grads))
    return [g * min(1.0, max_norm / (norm + 1e-6)) for g in grads], norm
