"""Attack: connects by the protocol of many paths, which rules about TCP may not know.
Expected: unreadable
Weak: not run
"""

import socket

from surroundings import TCP_PORT

MPTCP = 262
with socket.socket(socket.AF_INET, socket.SOCK_STREAM, MPTCP) as sender:
    sender.connect(("127.0.0.1", TCP_PORT))


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
