"""Expected: couples-the-gates"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return g + f * (c_prev - g)
