"""Expected: clips-each-entry"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((g ** 2).sum() for g in grads))
    for g in grads:
        np.clip(g.copy(), -max_norm, max_norm, out=np.empty_like(g))
    return [np.maximum(-max_norm, np.minimum(max_norm, g)) for g in grads], norm
