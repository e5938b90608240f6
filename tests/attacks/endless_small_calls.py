"""Attack: takes a little too long in every call, in none as long as to be noticed.
Expected: timed_out
"""

import time


def cell_state_update(f, c_prev, i, g):
    until = time.perf_counter() + 0.15
    while time.perf_counter() < until:
        pass
    return f * c_prev + i * g
