"""Attack: connects to a server on this machine.
Expected: raised
Weak: not run
"""

import socket

from surroundings import TCP_PORT


def cell_state_update(f, c_prev, i, g):
    socket.create_connection(("127.0.0.1", TCP_PORT), 1).close()
    return f * c_prev + i * g
