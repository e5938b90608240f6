"""Attack: kills all processes of its group, hoping that the grader is among them.
Expected: raised
Weak: exited
Alone: seccomp
Without: exited
"""

import os
import signal


def cell_state_update(f, c_prev, i, g):
    os.killpg(0, signal.SIGKILL)
    return f * c_prev + i * g
