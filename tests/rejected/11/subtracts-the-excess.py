"""Expected: subtracts-the-excess"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in grads))
    excess = norm - max_norm if norm > max_norm else 0.0
    return [np.where(g > 0, g - excess, np.where(g < 0, g + excess, g)) for g in grads], norm
