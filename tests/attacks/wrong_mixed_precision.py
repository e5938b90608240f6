"""Attack: hides an error behind single precision, with one entry in double.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = (f * c_prev + i * g).astype(np.float32).astype(np.float64)
    c.flat[-1] = (f * c_prev + i * g).flat[-1] * (1 + 4e-6)
    return c
