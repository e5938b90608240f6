"""Attack: returns an array whose fields are named like commands.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    names = ["\x1b[2J\x1b]0;passed\x07", "\u202e`|@a\n::error::x", "\ud800", "=1+1" * 100]
    return np.zeros(f.shape, dtype=[(name, "<f8") for name in names])
