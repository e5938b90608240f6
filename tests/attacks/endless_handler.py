"""Attack: answers the signal that asks where it is by a loop of its own.
Expected: timed_out
"""

import signal


def loop(number, frame):
    while True:
        pass


signal.signal(signal.SIGUSR1, loop)


def cell_state_update(f, c_prev, i, g):
    while True:
        pass
