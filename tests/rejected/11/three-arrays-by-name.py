"""Expected: raised values to unpack"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    dW, dU, db = grads
    norm = np.sqrt(np.sum(dW ** 2) + np.sum(dU ** 2) + np.sum(db ** 2))
    factor = min(1.0, max_norm / (norm + 1e-6))
    return [factor * dW, factor * dU, factor * db], norm
