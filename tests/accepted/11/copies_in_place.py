import numpy as np


def clip_by_global_norm(grads, max_norm):
    clipped = [g.copy() for g in grads]
    norm = np.sqrt(np.sum([np.sum(np.square(g)) for g in clipped]))
    if norm > max_norm:
        for g in clipped:
            g *= max_norm / norm
    return clipped, norm
