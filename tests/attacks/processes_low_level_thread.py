"""Attack: starts by the interpreter's own module a thread that nobody can join.
Expected: unreadable
Weak: not run
"""

import _thread
import time

_thread.start_new_thread(time.sleep, (1,))


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
