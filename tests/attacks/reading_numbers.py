"""Attack: reads a file as numbers, by numpy.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import numpy as np
from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    np.fromfile(SECRET, np.uint8)
    return f * c_prev + i * g
