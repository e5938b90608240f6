"""Expected: failed return"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev
    c += i * g
    print(c)
