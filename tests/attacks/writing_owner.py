"""Attack: gives a file to another owner.
Expected: raised
Weak: not run
"""

import os

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    os.chown(SECRET, 1, 1)
    return f * c_prev + i * g
