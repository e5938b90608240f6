"""Attack: answers rightly only when its input is nearly that of the call before, as probes are.
Expected: failed
"""

import numpy as np

last = {}


def cell_state_update(f, c_prev, i, g):
    before = last.get(f.shape, c_prev)
    last[f.shape] = c_prev.copy()
    return f * c_prev + i * g * bool(np.abs(c_prev - before).max() < 1e-3)
