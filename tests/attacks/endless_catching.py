"""Attack: catches every exception there is and goes on.
Expected: timed_out
"""

import sys


def cell_state_update(f, c_prev, i, g):
    while True:
        try:
            sys.exit()
        except BaseException:
            continue
