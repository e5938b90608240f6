"""Attack: starts a program without forking first.
Expected: raised
Weak: not run
"""

import os


def cell_state_update(f, c_prev, i, g):
    child = os.posix_spawn("/bin/true", ["true"], {})
    os.waitpid(child, 0)
    return f * c_prev + i * g
