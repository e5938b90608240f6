"""Expected: failed dict"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return {"c": f * c_prev + i * g}
