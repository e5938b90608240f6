"""Attack: has a timer of the system end it later, while other code runs.
Expected: unreadable
Weak: exited
Alone: seccomp
Without: exited
"""

import signal

signal.setitimer(signal.ITIMER_REAL, 0.02)


def cell_state_update(f, c_prev, i, g):
    for _ in range(1_000_000):
        f * c_prev
    return f * c_prev + i * g
