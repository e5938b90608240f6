import numpy as np


def clip_by_global_norm(grads, max_norm):
    k, total = 0, 0
    while k < len(grads):
        total += (grads[k] ** 2).sum()
        k += 1
    norm = np.sqrt(total)
    clipped = [None] * len(grads)
    k = 0
    while k < len(grads):
        clipped[k] = grads[k] if norm <= max_norm else grads[k] * max_norm / norm
        k += 1
    return clipped, norm
