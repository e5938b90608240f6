"""Attack: forbids the zygote to leave a core file, by setting a limit of another process.
Expected: raised
Weak: not run
Alone: seccomp as unprivileged
Without: passed
"""

import os
import resource


def cell_state_update(f, c_prev, i, g):
    resource.prlimit(os.getppid(), resource.RLIMIT_CORE, (0, 0))
    return f * c_prev + i * g
