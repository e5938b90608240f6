"""Attack: makes a segment of System V shared memory, in which the next learner's code could read.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import ctypes

IPC_PRIVATE, IPC_RMID = 0, 0
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    segment = libc.shmget(IPC_PRIVATE, ctypes.c_size_t(4096), 0o600)
    if segment < 0:
        raise OSError(ctypes.get_errno(), "shmget")
    libc.shmctl(segment, IPC_RMID, None)
    return f * c_prev + i * g
