"""Expected: squashes-the-cell"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev
    c += i * g
    return 2 / (1 + np.exp(-2 * c)) - 1
