"""Attack: maps a file into memory instead of reading it.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import numpy as np
from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    bytes(np.memmap(SECRET, np.uint8, "r"))
    return f * c_prev + i * g
