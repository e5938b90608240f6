"""Expected: failed expected"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g + 1e-6
