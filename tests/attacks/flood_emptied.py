"""Attack: prints and then takes the output back, so that nobody can read what was printed.
Expected: raised
Weak: passed
Alone: seccomp
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    print("nobody saw this")
    os.ftruncate(1, 0)
    return f * c_prev + i * g
