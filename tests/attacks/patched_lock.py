"""Attack: takes the lock that the worker holds while it speaks, and never gives it back.
Expected: timed_out
"""

import gc


def cell_state_update(f, c_prev, i, g):
    for each in gc.get_objects():
        if type(each).__name__ == "Worker":
            each._turn.acquire()
    return f * c_prev + i * g
