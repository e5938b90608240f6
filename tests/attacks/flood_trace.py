"""Attack: fills the file in which it is looked up where it is, and then loops.
Expected: timed_out
"""

import faulthandler
import os
import stat


def cell_state_update(f, c_prev, i, g):
    for descriptor in range(1, 16):
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                continue
        except OSError:
            continue
        for _ in range(2000):
            faulthandler.dump_traceback(descriptor)
    while True:
        pass
