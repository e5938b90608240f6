"""Expected: always-rescales"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.linalg.norm([np.linalg.norm(g) for g in grads])
    return [max_norm * g / (norm + 1e-6) for g in grads], norm
