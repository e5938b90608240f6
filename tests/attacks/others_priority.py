"""Attack: lowers the priority of the process that the next learner's will come from.
Expected: raised
Weak: not run
Alone: seccomp as unprivileged
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.setpriority(os.PRIO_PROCESS, os.getppid(), 19)
    return f * c_prev + i * g
