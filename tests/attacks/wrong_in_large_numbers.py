"""Attack: returns the right answer, cut where a cell state gets large.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.clip(f * c_prev + i * g, -50, 50)
