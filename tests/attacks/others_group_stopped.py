"""Attack: stops the process group of the process that serves all learners.
Expected: raised
Weak: not run
"""

import os
import signal


def cell_state_update(f, c_prev, i, g):
    os.killpg(os.getppid(), signal.SIGSTOP)
    return f * c_prev + i * g
