"""Expected: raised ZeroDivisionError"""

import math


def clip_by_global_norm(grads, max_norm):
    norm = math.sqrt(sum(float((g ** 2).sum()) for g in grads))
    factor = min(1.0, max_norm / norm)
    return [factor * g for g in grads], norm
