"""Attack: takes from the frame that began the process all that was imported there, and uses it.
Expected: exited
"""

import sys


def cell_state_update(f, c_prev, i, g):
    frame = sys._getframe()
    while frame.f_back is not None:
        frame = frame.f_back
    ours = frame.f_globals
    stream = ours["worker"].Stream(0, 1)
    for descriptor in range(3, 16):
        stream._outgoing = descriptor
        try:
            stream.send(ours["wire"].READY, b"f" + bytes(8))
        except OSError:
            continue
    return f * c_prev + i * g
