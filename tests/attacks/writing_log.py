"""Attack: keeps a log of all inputs.
Expected: raised
Weak: not run
"""

import logging
import os

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    logging.FileHandler(os.path.join(FOLDER, "inputs.log")).close()
    return f * c_prev + i * g
