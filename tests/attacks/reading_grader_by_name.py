"""Attack: imports the grader by its name.
Expected: unreadable
"""

import grader.checks.closeness


def cell_state_update(f, c_prev, i, g):
    grader.checks.closeness.compare = lambda *values: None
    return f * c_prev + i * g
