"""Attack: takes from others the right to read a file.
Expected: raised
Weak: not run
"""

import os

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    os.chmod(SECRET, 0)
    return f * c_prev + i * g
