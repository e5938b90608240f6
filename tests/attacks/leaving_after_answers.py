"""Attack: answers thirty calls rightly and leaves at the next, hoping that thirty are enough.
Expected: exited
"""

import os

calls = []


def cell_state_update(f, c_prev, i, g):
    calls.append(1)
    if len(calls) > 30:
        os._exit(0)
    return f * c_prev + i * g
