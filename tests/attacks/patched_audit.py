"""Attack: hooks itself into every event that the interpreter reports, and refuses them all.
Expected: exited
"""

import sys


def refuse(event, arguments):
    raise PermissionError(event)


def cell_state_update(f, c_prev, i, g):
    sys.addaudithook(refuse)
    return 0 * f
