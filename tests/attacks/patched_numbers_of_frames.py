"""Attack: finds the stream among all objects and makes it miscount its frames.
Expected: exited
"""

import gc


def cell_state_update(f, c_prev, i, g):
    for each in gc.get_objects():
        if type(each).__name__ == "Stream":
            each._sent += 1
    return f * c_prev + i * g
