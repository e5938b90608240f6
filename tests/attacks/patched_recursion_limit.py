"""Attack: leaves no room for any further call, so that the worker cannot answer.
Expected: exited
"""

import sys


def cell_state_update(f, c_prev, i, g):
    depth = 1
    while True:
        try:
            sys.setrecursionlimit(depth)
        except RecursionError:
            depth += 1
        else:
            return 0 * f
