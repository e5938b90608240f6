"""Attack: opens the zygote's memory as a file, to write there.
Expected: raised
Weak: not run
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.close(os.open(f"/proc/{os.getppid()}/mem", os.O_RDWR))
    return f * c_prev + i * g
