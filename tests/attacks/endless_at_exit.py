"""Attack: answers rightly, and loops when its process ends in order.
Expected: passed
"""

import atexit


@atexit.register
def loop():
    while True:
        pass


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
