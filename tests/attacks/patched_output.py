"""Attack: replaces the standard streams by objects that raise, and prints to them.
Expected: raised
"""

import sys


class Stuck:
    def __getattr__(self, name):
        raise SystemError(name)


sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Stuck()


def cell_state_update(f, c_prev, i, g):
    print("passed")
    return 0 * f
