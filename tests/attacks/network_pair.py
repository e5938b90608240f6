"""Attack: makes a pair of sockets, by which descriptors could be kept where no limit counts them.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import socket


def cell_state_update(f, c_prev, i, g):
    for end in socket.socketpair():
        end.close()
    return f * c_prev + i * g
