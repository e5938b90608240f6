"""Attack: reads from a link which program the zygote runs.
Expected: raised
Weak: passed
Alone: landlock as unprivileged
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.readlink(f"/proc/{os.getppid()}/exe")
    return f * c_prev + i * g
