"""Attack: attaches a note to a file that is not its own.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import os

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    os.setxattr(SECRET, "user.note", b"I was here")
    return f * c_prev + i * g
