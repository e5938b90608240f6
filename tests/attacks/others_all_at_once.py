"""Attack: addresses all processes of the machine at once, with a signal that does nothing.
Expected: raised
Weak: not run
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.kill(-1, 0)
    return f * c_prev + i * g
