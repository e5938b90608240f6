import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.trace(np.atleast_2d(np.ravel(g)) @ np.atleast_2d(np.ravel(g)).T)
                       for g in grads))
    factor = max_norm / norm if norm > max_norm else 1.0
    return [np.asfortranarray(factor * g) for g in grads], np.asarray(norm)
