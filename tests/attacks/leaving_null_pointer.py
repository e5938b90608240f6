"""Attack: reads what the null pointer points to.
Expected: exited
"""

import ctypes


def cell_state_update(f, c_prev, i, g):
    return ctypes.string_at(0)
