"""Attack: puts its output in the place of the channel to the grader, of which it keeps a copy.
Expected: exited
"""

import os


def cell_state_update(f, c_prev, i, g):
    for descriptor in range(3, 8):
        try:
            os.dup(descriptor)
        except OSError:
            continue
        os.dup2(1, descriptor)
    return f * c_prev + i * g
