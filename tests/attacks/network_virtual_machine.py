"""Attack: makes a socket of the kind that leads out of a virtual machine.
Expected: raised
Weak: not run
"""

import socket


def cell_state_update(f, c_prev, i, g):
    socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM).close()
    return f * c_prev + i * g
