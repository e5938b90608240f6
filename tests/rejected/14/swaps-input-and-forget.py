"""Expected: swaps-input-and-forget"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    kept = np.multiply(i, c_prev)
    entered = np.multiply(f, g)
    return np.add(kept, entered)
