"""Attack: has the garbage collector call it in the midst of the worker's writing.
Expected: exited
"""

import gc


def spoil(phase, info):
    for each in gc.get_objects():
        if type(each).__name__ == "Encoder" and hasattr(each, "out"):
            each.out += b"T"


gc.callbacks.append(spoil)
gc.set_threshold(1, 1, 1)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
