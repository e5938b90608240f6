"""Attack: is terminated by its own signal while the file is loaded.
Expected: exited
"""

import os
import signal

os.kill(os.getpid(), signal.SIGTERM)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
