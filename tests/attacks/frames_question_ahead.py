"""Attack: waits for the grader's next question before it has answered this one.
Expected: timed_out
"""

import os

from surroundings import questions


def cell_state_update(f, c_prev, i, g):
    os.read(questions, 1)
    return f * c_prev + i * g
