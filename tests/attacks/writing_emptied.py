"""Attack: empties a file by its path, without opening it.
Expected: raised
Weak: not run
"""

import os

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    os.truncate(SECRET, 0)
    return f * c_prev + i * g
