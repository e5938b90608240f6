"""Attack: kills the process that the next learner's will come from.
Expected: raised
Weak: not run
"""

import os
import signal


def cell_state_update(f, c_prev, i, g):
    os.kill(os.getppid(), signal.SIGKILL)
    return f * c_prev + i * g
