import numpy as np


def clip_by_global_norm(grads, max_norm):
    # squares of huge entries would overflow
    peak = max(np.max(np.abs(g)) for g in grads)
    if peak == 0:
        return [np.zeros_like(g) for g in grads], 0.0
    norm = peak * np.sqrt(sum(((g / peak) ** 2).sum() for g in grads))
    return [g * min(1, max_norm / norm) for g in grads], norm
