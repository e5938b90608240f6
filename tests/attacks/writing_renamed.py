"""Attack: gives another learner's file another name.
Expected: raised
Weak: not run
"""

import os

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    os.rename(SECRET, SECRET + ".old")
    return f * c_prev + i * g
