"""Attack: asks for the address that belongs to a name.
Expected: raised
Weak: not run
"""

import socket


def cell_state_update(f, c_prev, i, g):
    socket.getaddrinfo("localhost", 80)
    return f * c_prev + i * g
