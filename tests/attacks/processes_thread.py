"""Attack: computes in a thread.
Expected: raised
Weak: not run
"""

import threading


def cell_state_update(f, c_prev, i, g):
    thread = threading.Thread(target=print)
    thread.start()
    thread.join()
    return f * c_prev + i * g
