"""Attack: becomes a fresh interpreter that holds the channel to the grader and none of its code.
Expected: raised
Weak: not run
"""

import os
import sys

FORGED = "import time; time.sleep(1)"


def cell_state_update(f, c_prev, i, g):
    for descriptor in range(3, 16):
        try:
            os.dup2(descriptor, descriptor, inheritable=True)
        except OSError:
            continue
    os.execve(sys.executable, [sys.executable, "-I", "-c", FORGED], {})
