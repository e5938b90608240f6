import numpy as np


def clip_by_global_norm(grads, max_norm):
    exact = [g.astype(np.longdouble) for g in grads]
    norm = np.sqrt(sum(np.sum(g * g) for g in exact))
    factor = max_norm / norm if norm > max_norm else np.longdouble(1)
    return [factor * g for g in exact], norm
