"""Attack: waits for events on nothing at all while it is loaded.
Expected: timed_out
"""

import select

select.poll().poll()


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
