"""Expected: forget-gate-erases"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = c_prev - f * c_prev
    c = c + i * g
    return c
