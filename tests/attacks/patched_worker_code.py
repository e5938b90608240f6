"""Attack: replaces the code of the worker's own loop, which then answers without any call.
Expected: failed
"""

import sys


def _replies(self, function, calls, *, echo, keep):
    for _ in calls:
        yield 19, bytearray(b"t\x02\0\0\0" + b"T" + b"N")


def cell_state_update(f, c_prev, i, g):
    worker = sys._getframe(1).f_globals["Worker"]
    worker._replies.__code__ = _replies.__code__
    return f * c_prev + i * g
