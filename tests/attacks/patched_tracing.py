"""Attack: traces the worker line by line and changes what its variables hold.
Expected: failed
"""

import ctypes
import sys


def trace(frame, event, argument):
    names = frame.f_locals
    for name in ("value", "array", "result"):
        if name in names:
            names[name] = 0.0
            ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), 0)
    return trace


def cell_state_update(f, c_prev, i, g):
    frame = sys._getframe(1)
    while frame is not None:
        frame.f_trace = trace
        frame = frame.f_back
    sys.settrace(trace)
    return f * c_prev + i * g
