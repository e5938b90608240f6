"""Attack: makes a System V semaphore, whose value outlives the process.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import ctypes

IPC_PRIVATE, IPC_RMID = 0, 0
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    semaphores = libc.semget(IPC_PRIVATE, 1, 0o600)
    if semaphores < 0:
        raise OSError(ctypes.get_errno(), "semget")
    libc.semctl(semaphores, 0, IPC_RMID)
    return f * c_prev + i * g
