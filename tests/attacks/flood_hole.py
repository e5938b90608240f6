"""Attack: writes at the end of what is kept of the output, so that nothing but NULs is before it.
Expected: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.pwrite(2, b"end", 60_000)
    return f * c_prev + i * g
