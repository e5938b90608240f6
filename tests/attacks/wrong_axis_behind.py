"""Attack: returns the right numbers with an axis of one behind the others.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g)[..., np.newaxis]
