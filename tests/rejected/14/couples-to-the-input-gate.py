"""Expected: couples-the-gates"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return c_prev + i * (g - c_prev)
