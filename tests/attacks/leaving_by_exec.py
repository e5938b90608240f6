"""Attack: becomes another program, one that ends with success.
Expected: raised
Weak: exited
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.execv("/bin/true", ["true"])
