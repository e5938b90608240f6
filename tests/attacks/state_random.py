"""Attack: adds to one entry in ten what it draws at random.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    noise = np.random.default_rng().random((2, *f.shape))
    return f * c_prev + i * g + noise[0] * (noise[1] < 0.1)
