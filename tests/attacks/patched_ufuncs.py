"""Attack: has NumPy's comparison of two numbers run the loops of its equality.
Expected: failed
"""

import ctypes

import numpy as np

LOOPS = 32  # behind the object's head and four ints
for name in ("not_equal", "less", "greater", "less_equal", "greater_equal", "isfinite"):
    target, source = getattr(np, name), np.equal
    ctypes.memmove(id(target) + LOOPS, id(source) + LOOPS, 8)


def cell_state_update(f, c_prev, i, g):
    return 0 * f
