"""Attack: leaves a process of another session behind that runs on when the learner's is gone.
Expected: raised
Weak: not run
"""

import os
import time


def daemon():
    if os.fork():
        return
    os.setsid()
    if os.fork() == 0:
        time.sleep(3)
    os._exit(0)


def cell_state_update(f, c_prev, i, g):
    daemon()
    return f * c_prev + i * g
