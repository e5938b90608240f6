"""Attack: confines the zygote to one processor, and so all learners after it.
Expected: raised
Weak: not run
Alone: seccomp as unprivileged
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    zygote = os.getppid()
    os.sched_setaffinity(zygote, {min(os.sched_getaffinity(zygote))})
    return f * c_prev + i * g
