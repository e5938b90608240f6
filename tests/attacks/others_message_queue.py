"""Attack: makes a System V message queue and leaves a message in it.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import ctypes

IPC_PRIVATE, IPC_RMID = 0, 0
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    queue = libc.msgget(IPC_PRIVATE, 0o600)
    if queue < 0:
        raise OSError(ctypes.get_errno(), "msgget")
    message = ctypes.create_string_buffer(bytes([1]) + bytes(15))
    libc.msgsnd(queue, message, ctypes.c_size_t(8), 0)
    libc.msgctl(queue, IPC_RMID, None)
    return f * c_prev + i * g
