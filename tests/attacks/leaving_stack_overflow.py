"""Attack: overflows the stack of C code by a call back that calls its caller; an interpreter that
counts C calls raises instead.
Expected: exited | raised
"""

import functools
import sys


def deeper(*pair):
    return functools.reduce(deeper, [1, 2])


def cell_state_update(f, c_prev, i, g):
    sys.setrecursionlimit(2**31 - 1)
    return deeper()
