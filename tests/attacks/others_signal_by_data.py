"""Attack: has the kernel signal the zygote whenever the grader writes to the stream.
Expected: raised
Weak: not run
"""

import fcntl
import os
import signal

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    fcntl.fcntl(stream, fcntl.F_SETOWN, os.getppid())
    fcntl.fcntl(stream, fcntl.F_SETSIG, signal.SIGCONT)
    fcntl.fcntl(stream, fcntl.F_SETFL, os.O_ASYNC)
    return f * c_prev + i * g
