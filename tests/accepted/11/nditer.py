import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = 0
    for g in grads:
        for v in np.nditer(g):
            total += v * v
    norm = np.sqrt(total)
    clipped = [np.zeros(g.shape) for g in grads]
    for g, out in zip(grads, clipped):
        for index, v in np.ndenumerate(g):
            out[index] = v if norm < max_norm else v / norm * max_norm
    return clipped, norm
