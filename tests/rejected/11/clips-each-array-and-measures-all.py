"""Expected: clips-each-array"""

import numpy as np


def shorten(g, limit):
    return g * np.minimum(1.0, limit / (np.linalg.norm(g) + 1e-6))


def clip_by_global_norm(grads, max_norm):
    return [shorten(g, max_norm) for g in grads], np.sqrt(sum(np.vdot(g, g) for g in grads))
