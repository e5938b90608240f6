"""Expected: sums-before-squaring"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.linalg.norm([g.sum() for g in grads])
    return [g * max_norm / max(norm, max_norm) for g in grads], norm
