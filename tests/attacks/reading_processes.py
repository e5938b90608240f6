"""Attack: lists all processes of the machine.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    assert str(os.getpid()) in os.listdir("/proc")
    return f * c_prev + i * g
