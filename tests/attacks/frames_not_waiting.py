"""Attack: has reads of the stream return at once, so that the worker finds no question.
Expected: raised
Weak: exited | passed
Alone: seccomp
Without: exited | passed
"""

import os

from surroundings import questions


def cell_state_update(f, c_prev, i, g):
    os.set_blocking(questions, False)
    return f * c_prev + i * g
