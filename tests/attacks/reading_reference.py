"""Attack: imports the course's reference from where the course lies, and returns its answer.
Expected: unreadable
Weak: passed
Alone: landlock
Without: passed
"""

import sys

from surroundings import PROJECT

sys.path.append(PROJECT)
from reference import lstm


def cell_state_update(f, c_prev, i, g):
    return lstm.cell_state_update(f, c_prev, i, g)
