"""Attack: none; has floating-point errors raise and warnings be errors, for good.
Expected: passed
"""

import warnings

import numpy as np

np.seterr(divide="raise", invalid="raise", over="raise")
np.set_printoptions(precision=3, suppress=True)
warnings.filterwarnings("error")


def cell_state_update(f, c_prev, i, g):
    return np.multiply(f, c_prev) + np.multiply(i, g)
