"""Attack: queues a real-time signal with a value for the grader.
Expected: raised
Weak: not run
"""

import ctypes
import signal

from surroundings import GRADER

libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    if libc.sigqueue(GRADER, signal.SIGCONT, ctypes.c_void_p(1)) < 0:
        raise OSError(ctypes.get_errno(), "sigqueue")
    return f * c_prev + i * g
