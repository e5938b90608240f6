"""Attack: answers rightly in every other microsecond.
Expected: failed
"""

import time


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g * (time.time_ns() // 1000 % 2)
