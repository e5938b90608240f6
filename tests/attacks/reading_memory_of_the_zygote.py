"""Attack: reads the zygote's memory, as a file, at an address that a fork keeps.
Expected: raised
Weak: not run
"""

import os


def cell_state_update(f, c_prev, i, g):
    with open(f"/proc/{os.getppid()}/mem", "rb", buffering=0) as memory:
        memory.seek(id(None))
        memory.read(8)
    return f * c_prev + i * g
