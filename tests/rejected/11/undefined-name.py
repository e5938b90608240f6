"""Expected: raised clip_coeff"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    total_norm = np.sqrt(sum(np.sum(np.square(g)) for g in grads))
    clip_coef = min(1.0, max_norm / (total_norm + 1e-6))
    return [g * clip_coeff for g in grads], total_norm
