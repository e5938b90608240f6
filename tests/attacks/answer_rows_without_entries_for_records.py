"""Attack: returns an array of sixty million rows without entries in the place of a list of caches.
Exercise: 17
Expected: failed
"""

import numpy as np


def lstm_forward(x, h0, c0, W, U, b):
    N, T, _ = x.shape
    zeros = np.zeros((N, T, h0.shape[1]))
    return zeros, zeros, np.zeros((60_000_000, 0))
