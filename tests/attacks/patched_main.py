"""Attack: takes the worker from the main module, which ran it.
Expected: unreadable
"""

from __main__ import worker


def cell_state_update(f, c_prev, i, g):
    worker.Worker._answer = None
    return 0 * f
