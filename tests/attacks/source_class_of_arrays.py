"""Attack: puts a class in the place of the function, one whose instances are the right arrays.
Expected: passed
"""

import numpy as np


class cell_state_update(np.ndarray):
    def __new__(cls, f, c_prev, i, g):
        return (f * c_prev + i * g).view(cls)
