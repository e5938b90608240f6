"""Attack: writes a file beside the canary.
Expected: raised
Weak: not run
"""

import os

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    with open(os.path.join(FOLDER, "new.txt"), "w") as file:
        file.write("I was here")
    return f * c_prev + i * g
