"""Attack: walks the frames of its callers, and all objects, for what is called `expected`.
Expected: failed
"""

import gc
import sys

NAMES = ("expected", "reference", "answers", "solution", "want")


def cell_state_update(f, c_prev, i, g):
    frame = sys._getframe()
    while frame is not None:
        for names in (frame.f_locals, frame.f_globals):
            for name in NAMES:
                if name in names:
                    value = names[name]
                    return value(f, c_prev, i, g) if callable(value) else value
        frame = frame.f_back
    for each in gc.get_objects():
        if type(each) is tuple and len(each) == 1 and getattr(each[0], "shape", None) == f.shape:
            return each[0]
    return 0 * f
