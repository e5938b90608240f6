"""Attack: makes every warning an error and every floating-point event a call of its own.
Expected: failed
"""

import warnings

import numpy as np

warnings.simplefilter("error")
warnings.showwarning = None
np.seterr(all="call")
np.seterrcall(lambda kind, flag: 1 / 0)


def cell_state_update(f, c_prev, i, g):
    return np.full(f.shape, np.longdouble("1e400"))
