"""Attack: has the zygote scheduled as a batch job, behind everything else.
Expected: raised
Weak: not run
Alone: seccomp as unprivileged
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.sched_setscheduler(os.getppid(), os.SCHED_BATCH, os.sched_param(0))
    return f * c_prev + i * g
