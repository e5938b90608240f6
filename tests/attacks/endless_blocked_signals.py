"""Attack: blocks all signals, so that they stay pending for ever.
Expected: timed_out
"""

import signal

signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())


def cell_state_update(f, c_prev, i, g):
    while True:
        pass
