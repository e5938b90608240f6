"""Attack: removes another learner's file.
Expected: raised
Weak: not run
"""

import os

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    os.unlink(SECRET)
    return f * c_prev + i * g
