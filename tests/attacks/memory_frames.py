"""Attack: calls itself two million levels deep, holding the frames in memory.
Expected: out_of_memory | unreadable
Weak: out_of_memory | unreadable | exited
"""

import sys


def deeper(level):
    a = b = c = d = e = level
    return level and deeper(level - 1) + a * b * c * d * e


sys.setrecursionlimit(2**31 - 1)
deeper(2_000_000)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
