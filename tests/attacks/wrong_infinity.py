"""Attack: returns infinity everywhere, within any tolerance that is relative to the answer.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.copysign(np.inf, f * c_prev + i * g)
