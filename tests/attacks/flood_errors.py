"""Attack: writes to standard error for ever.
Expected: timed_out
"""

import sys


def cell_state_update(f, c_prev, i, g):
    while True:
        sys.stderr.write("error\n" * 1000)
