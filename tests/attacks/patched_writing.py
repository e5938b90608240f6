"""Attack: replaces the writing to descriptors, and makes a number of every answer zero on its way.
Expected: failed
"""

import os

real = os.write


def write(descriptor, data):
    data = bytearray(data)
    if data[:4] == b"PTAO" and data[4] == 19:
        data[38:46] = bytes(8)  # behind the frame's head, two counts and two sizes of axes
    return real(descriptor, bytes(data))


os.write = write
os._exit = lambda code: None


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
