"""Attack: prints past the limit with the signal switched on again that kills whoever does so.
Expected: exited
Alone: limits
Without: passed
"""

import os
import signal

signal.signal(signal.SIGXFSZ, signal.SIG_DFL)


def cell_state_update(f, c_prev, i, g):
    os.write(2, bytes(100_000))
    os.write(2, bytes(100_000))
    return f * c_prev + i * g
