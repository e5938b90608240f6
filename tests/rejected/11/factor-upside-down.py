"""Expected: factor-upside-down"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.einsum("...,...->...", g, g).sum() for g in grads))
    too_long = norm / max_norm
    clipped = []
    for g in grads:
        clipped.append(g * too_long if too_long > 1 else g)
    return clipped, norm
