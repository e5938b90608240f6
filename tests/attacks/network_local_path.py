"""Attack: offers a service at a path beside the files of others.
Expected: raised
Weak: not run
"""

import os
import socket

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.join(FOLDER, "socket"))
    return f * c_prev + i * g
