"""Attack: sends data with the very request for a connection, so that nothing must connect before.
Expected: unreadable
Weak: not run
"""

import socket

from surroundings import TCP_PORT

with socket.socket() as sender:
    sender.sendto(b"hello", socket.MSG_FASTOPEN, ("127.0.0.1", TCP_PORT))


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
