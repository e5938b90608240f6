"""Attack: reads the words that the grader was started with.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

from surroundings import GRADER


def cell_state_update(f, c_prev, i, g):
    with open(f"/proc/{GRADER}/cmdline") as words:
        words.read()
    return f * c_prev + i * g
