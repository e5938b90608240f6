import numpy as np


def clip_by_global_norm(grads, max_norm):
    squares = [np.einsum("i,i->", g.ravel(), g.ravel()) for g in grads]
    norm = np.sqrt(np.sum(squares))
    factor = np.minimum(max_norm / (norm + 1e-12), 1.0)
    return tuple(np.einsum(",...->...", factor, g) for g in grads), norm
