"""Attack: sleeps for years, using no processor time.
Expected: timed_out
"""

import time


def cell_state_update(f, c_prev, i, g):
    time.sleep(1e8)
