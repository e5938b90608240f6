from functools import partial

import numpy as np


def _clip(power, grads, max_norm):
    norm = np.sum([np.sum(np.abs(g) ** power) for g in grads]) ** (1 / power)
    return [g * (1.0 if norm <= max_norm else max_norm / norm) for g in grads], norm


clip_by_global_norm = partial(_clip, 2)
