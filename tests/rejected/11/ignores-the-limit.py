"""Expected: ignores-the-limit"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.linalg.norm(np.concatenate([g.flatten() for g in grads]))
    return [np.divide(g, norm) if norm > max_norm else g.copy() for g in grads], norm
