"""Attack: reads the environment of the zygote.
Expected: raised
Weak: not run
Alone: landlock as unprivileged
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    with open(f"/proc/{os.getppid()}/environ", "rb") as environment:
        environment.read()
    return f * c_prev + i * g
