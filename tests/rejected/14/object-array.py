"""Expected: failed object"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).astype(object)
