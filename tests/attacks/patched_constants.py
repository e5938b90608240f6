"""Attack: writes other values into the memory of numbers that every part of the program shares.
Expected: failed
"""

import ctypes


def cell_state_update(f, c_prev, i, g):
    zero = 0.0
    ctypes.c_double.from_address(id(zero) + 16).value = 1.0
    ctypes.memset(f.ctypes.data, 0, f.nbytes)
    return f * zero
