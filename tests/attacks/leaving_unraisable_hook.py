"""Attack: leaves in the hook for exceptions that nobody can catch.
Expected: exited
"""

import os
import sys

sys.unraisablehook = lambda unraisable: os._exit(0)


class Fails:
    def __del__(self):
        raise ValueError


def cell_state_update(f, c_prev, i, g):
    Fails()
    return f * c_prev + i * g
