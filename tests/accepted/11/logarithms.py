"""The factor by way of logarithms; nothing is divided."""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.hypot.reduce(np.concatenate([g.ravel() for g in grads]))
    factor = np.exp(min(0.0, np.log(max_norm) - np.log(norm))) if norm else 1.0
    return tuple(g * factor for g in grads), norm
