"""Attack: makes a device of its own that gives access to the machine's memory.
Expected: raised
Weak: not run
"""

import os
import stat

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    os.mknod(os.path.join(FOLDER, "null"), stat.S_IFCHR | 0o666, os.makedev(1, 3))
    return f * c_prev + i * g
