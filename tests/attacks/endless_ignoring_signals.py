"""Attack: ignores all signals that may be ignored, among them the one that asks where it is.
Expected: timed_out
"""

import contextlib
import signal

for number in signal.valid_signals():
    with contextlib.suppress(OSError, ValueError):
        signal.signal(number, signal.SIG_IGN)


def cell_state_update(f, c_prev, i, g):
    while True:
        pass
