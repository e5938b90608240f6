"""Attack: closes every descriptor there is, and answers rightly.
Expected: exited
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.closerange(0, 16)
    return f * c_prev + i * g
