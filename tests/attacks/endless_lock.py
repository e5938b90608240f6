"""Attack: takes a lock twice and waits for itself.
Expected: timed_out
"""

import threading


def cell_state_update(f, c_prev, i, g):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
