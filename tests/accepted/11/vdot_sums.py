import math

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = math.sqrt(sum(np.vdot(g, g) for g in grads))
    if norm <= max_norm:
        return grads, norm
    return [np.multiply(g, max_norm / norm) for g in grads], norm
