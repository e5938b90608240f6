"""Attack: returns five million rows with nothing in them, each of which is a list to its reader.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.empty((5_000_000, 0))
