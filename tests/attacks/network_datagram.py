"""Attack: sends a datagram over the loopback.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import socket

from surroundings import UDP_PORT


def cell_state_update(f, c_prev, i, g):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"hello", ("127.0.0.1", UDP_PORT))
    return f * c_prev + i * g
