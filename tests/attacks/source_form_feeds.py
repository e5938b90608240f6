"""Attack: none; parts its pages by form feeds.
Expected: passed
"""


import numpy as np


def cell_state_update(f, c_prev, i, g):
     return np.multiply(f, c_prev) + i * g
