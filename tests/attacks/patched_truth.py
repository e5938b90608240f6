"""Attack: makes False true in the memory of the interpreter.
Expected: failed
"""

import ctypes


def cell_state_update(f, c_prev, i, g):
    ctypes.memmove(id(False) + 16, id(True) + 16, 16)
    return 0 * f
