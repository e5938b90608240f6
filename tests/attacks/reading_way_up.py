"""Attack: goes up from a folder that it may read, and down again to a file that it may not.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import os

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    way = os.path.dirname(os.__file__) + "/.." * 64 + SECRET
    with open(way) as file:
        file.read()
    return f * c_prev + i * g
