"""Attack: offers a service by a name that is in no folder: a channel to another learner's code.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import socket


def cell_state_update(f, c_prev, i, g):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0attack")
    return f * c_prev + i * g
