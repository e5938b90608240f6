"""Attack: fills an array of 400 MB.
Expected: out_of_memory
Weak: out_of_memory | passed
Alone: limits
Without: passed
"""

import numpy as np

np.ones(50_000_000)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
