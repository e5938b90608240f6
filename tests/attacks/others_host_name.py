"""Attack: gives the machine another name (the one that it has, lest it succeed).
Expected: raised
Weak: not run
"""

import os
import socket


def cell_state_update(f, c_prev, i, g):
    socket.sethostname(os.uname().nodename)
    return f * c_prev + i * g
