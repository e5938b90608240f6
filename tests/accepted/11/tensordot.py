import numpy as np


def clip_by_global_norm(grads, max_norm):
    n = np.sqrt(sum(np.tensordot(g, g, axes=g.ndim) for g in grads))
    return [g / max(1.0, n / max_norm) for g in grads], n
