import numpy as np


def squares(arrays):
    if len(arrays) == 0:
        return 0
    return np.sum(arrays[0] * arrays[0]) + squares(arrays[1:])


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(squares(grads))
    scale = max_norm / norm if norm >= max_norm else 1
    return [scale * grad for grad in grads], norm
