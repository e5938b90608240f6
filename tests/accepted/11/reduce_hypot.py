from functools import reduce

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = reduce(np.hypot, (np.linalg.norm(g) for g in grads))
    scale = 1.0 if norm < max_norm else max_norm / norm
    return list(map(lambda g: scale * g, grads)), norm
