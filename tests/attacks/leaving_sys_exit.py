"""Attack: ends the program politely in the call, with the status of success.
Expected: exited
"""

import sys


def cell_state_update(f, c_prev, i, g):
    sys.exit(0)
