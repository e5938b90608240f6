"""Expected: activation-applied-again"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    def squash(v):
        return 0.5 + 0.5 * np.tanh(v / 2)
    return squash(f) * c_prev + squash(i) * np.tanh(g)
