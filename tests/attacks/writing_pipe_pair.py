"""Attack: makes a pipe, in whose buffer the kernel keeps what no limit of memory counts.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    for end in os.pipe():
        os.close(end)
    return f * c_prev + i * g
