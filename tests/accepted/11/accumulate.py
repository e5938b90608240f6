from itertools import accumulate

import numpy as np


def clip_by_global_norm(grads, max_norm):
    *_, total = accumulate(float(np.sum(g * g)) for g in grads)
    norm = total ** 0.5
    return [g * (max_norm / norm) if norm > max_norm else +g for g in grads], norm
