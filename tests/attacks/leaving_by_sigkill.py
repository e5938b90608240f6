"""Attack: kills itself by the signal that the grader kills with.
Expected: exited
"""

import os
import signal


def cell_state_update(f, c_prev, i, g):
    os.kill(os.getpid(), signal.SIGKILL)
