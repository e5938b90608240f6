"""Attack: closes standard output and error, lets other files take their numbers, then prints.
Expected: passed
"""

import os
import sys

os.close(1)
os.close(2)
taken = [os.open(os.devnull, os.O_RDONLY) for _ in range(2)]


def cell_state_update(f, c_prev, i, g):
    print("hello", taken)
    print("hello", taken, file=sys.stderr)
    return f * c_prev + i * g
