"""Attack: takes the tracing of the signal that asks where it is away, and loops.
Expected: timed_out
"""

import faulthandler
import signal

faulthandler.unregister(signal.SIGUSR1)
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))


def cell_state_update(f, c_prev, i, g):
    while True:
        pass
