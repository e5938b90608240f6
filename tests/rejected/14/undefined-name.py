"""Expected: raised entering"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    kept = f * c_prev
    return kept + entering
