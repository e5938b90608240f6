"""Attack: forks children that fork children, 32 in all, while it is loaded.
Expected: unreadable
Weak: not run
"""

import os
import time

parent = os.getpid()
for _ in range(5):
    os.fork()
if os.getpid() != parent:
    time.sleep(1)
    os._exit(0)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
