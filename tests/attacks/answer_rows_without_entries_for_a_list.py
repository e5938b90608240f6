"""Attack: returns an array of sixty million rows without entries in the place of a list of arrays.
Exercise: 11
Expected: failed
"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    return np.zeros((60_000_000, 0)), 1.0
