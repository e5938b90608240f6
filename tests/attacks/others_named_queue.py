"""Attack: opens a POSIX message queue by a name that another learner's code may know.
Expected: raised
Weak: not run
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    queue = libc.mq_open(b"/attack_queue", os.O_CREAT | os.O_RDWR, 0o600, None)
    if queue < 0:
        raise OSError(ctypes.get_errno(), "mq_open")
    os.close(queue)
    libc.mq_unlink(b"/attack_queue")
    return f * c_prev + i * g
