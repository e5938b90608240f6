"""Attack: writes places that do not exist to where its own place is read, and loops.
Expected: timed_out
"""

import os


def cell_state_update(f, c_prev, i, g):
    line = b'  File "ex14_cell_state_update.py", line 9999999 in \x1b[2J\n'
    for descriptor in range(3, 16):
        try:
            os.pread(descriptor, 1, 0)  # a file, and no socket
            os.pwrite(descriptor, line * 100 + b"bootstrap.py in <module>\n", 0)
        except OSError:
            continue
    while True:
        pass
