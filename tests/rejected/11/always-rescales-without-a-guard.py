"""Expected: always-rescales"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.linalg.norm([np.linalg.norm(g) for g in grads])
    unit = [g / norm for g in grads]
    return [max_norm * u for u in unit], norm
