"""Attack: stops itself as Ctrl-Z does, and waits for somebody to continue it.
Expected: timed_out
"""

import os
import signal


def cell_state_update(f, c_prev, i, g):
    os.kill(os.getpid(), signal.SIGSTOP)
    return f * c_prev + i * g
