"""Attack: imports the package that the code which called it belongs to.
Expected: unreadable
"""

from _grader_child import worker


def cell_state_update(f, c_prev, i, g):
    worker.Worker._answer = None
    return 0 * f
