"""Attack: makes sure that a crash would be written down, by a program that runs outside.
Expected: unreadable
Weak: not run
"""

import os
import signal

# whom this file belongs to says whether a dump would be made, whatever the limit on its size
if os.stat("/proc/self/status").st_uid != os.getuid():
    raise PermissionError("nobody would write a crash down")


def cell_state_update(f, c_prev, i, g):
    os.kill(os.getpid(), signal.SIGQUIT)
