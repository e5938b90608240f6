"""Attack: offers a service on this machine.
Expected: raised
Weak: not run
"""

import socket


def cell_state_update(f, c_prev, i, g):
    socket.create_server(("127.0.0.1", 0)).close()
    return f * c_prev + i * g
