import numpy as np


def clip_by_global_norm(grads, max_norm):
    small = [g.astype(np.float32) for g in grads]
    norm = np.float32(np.sqrt(sum(np.sum(g * g) for g in small)))
    factor = np.float32(max_norm) / norm if norm > max_norm else np.float32(1)
    return [factor * g for g in small], norm
