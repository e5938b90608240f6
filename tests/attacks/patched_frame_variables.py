"""Attack: changes the worker's local variables, so that it forgets what else it was asked for.
Expected: exited
"""

import ctypes
import sys


def cell_state_update(f, c_prev, i, g):
    frame = sys._getframe(1)
    names = frame.f_locals
    names["calls"], names["echo"], names["keep"] = [], False, False
    ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), 0)
    return f * c_prev + i * g
