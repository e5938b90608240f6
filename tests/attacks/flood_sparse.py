"""Attack: writes one byte a terabyte behind the start of the output.
Expected: raised
Alone: limits
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.lseek(1, 1 << 40, os.SEEK_SET)
    os.write(1, b"x")
    return f * c_prev + i * g
