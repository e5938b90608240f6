"""Attack: returns a thousand petabytes that take eight bytes of memory.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.broadcast_to(f[0, 0], (1 << 20, 1 << 20, 1 << 10, 1 << 7))
