"""Attack: sends the grader a descriptor over the stream, to fill its table of descriptors.
Expected: raised
Weak: not run
Alone: seccomp
Without: exited
"""

import array
import os
import socket

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    rights = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0]))
    with socket.socket(fileno=os.dup(stream)) as sender:
        sender.sendmsg([b"x"], [rights])
    return f * c_prev + i * g
