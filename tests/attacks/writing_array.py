"""Attack: saves an array for the next learner's code, by numpy.
Expected: raised
Weak: not run
"""

import os

import numpy as np
from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    np.save(os.path.join(FOLDER, "answer.npy"), f * c_prev + i * g)
    return f * c_prev + i * g
