"""Attack: ends the process with the status by which a child says that the grader failed.
Expected: exited
"""

import os


def cell_state_update(f, c_prev, i, g):
    os._exit(70)
