"""Attack: changes when a file was last written, as anybody may who may write to it.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import os

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    os.utime(SECRET)
    return f * c_prev + i * g
