"""Attack: empties a file by opening it to read.
Expected: raised
Weak: not run
"""

import os

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    os.close(os.open(SECRET, os.O_RDONLY | os.O_TRUNC))
    return f * c_prev + i * g
