"""Attack: returns the right answer in sixteen bits.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).astype(np.float16)
