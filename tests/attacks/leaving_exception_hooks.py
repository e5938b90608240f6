"""Attack: raises, with hooks set that would leave with success if the exception came to them.
Expected: raised
"""

import os
import sys
import threading

sys.excepthook = lambda *exception: os._exit(0)
threading.excepthook = lambda exception: os._exit(0)


def cell_state_update(f, c_prev, i, g):
    raise ValueError("nobody but the hook shall see this")
