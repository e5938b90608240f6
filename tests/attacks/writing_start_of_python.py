"""Attack: plants a file that every start of Python would run.
Expected: raised
Weak: not run
"""

import os

from surroundings import PACKAGES


def cell_state_update(f, c_prev, i, g):
    with open(os.path.join(PACKAGES, "attack_probe.pth"), "w") as file:
        file.write("# nothing")
    return f * c_prev + i * g
