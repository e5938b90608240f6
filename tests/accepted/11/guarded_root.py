import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in grads) + 1e-12)
    return [np.where(norm > max_norm, max_norm / norm, 1.0) * g for g in grads], norm
