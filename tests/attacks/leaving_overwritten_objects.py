"""Attack: overwrites the interpreter's own objects until something crashes.
Expected: exited
"""

import ctypes


def cell_state_update(f, c_prev, i, g):
    for value in (None, True, (), "", type, float):
        ctypes.memset(id(value), 0xFF, 64)
    return f * c_prev + i * g
