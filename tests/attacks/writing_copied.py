"""Attack: has the kernel copy a library into its output, past what counts its prints.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    with open(os.__file__, "rb") as library:
        os.sendfile(1, library.fileno(), 0, 100)
    return f * c_prev + i * g
