"""Attack: makes a socket for packets of its own making.
Expected: raised
Weak: not run
"""

import socket


def cell_state_update(f, c_prev, i, g):
    socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP).close()
    return f * c_prev + i * g
