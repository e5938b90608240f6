"""Attack: returns an object that says its class is the array's, with the array's methods.
Expected: failed
"""

import numpy as np


class Costume:
    __class__ = property(lambda self: np.ndarray)
    dtype, ndim, shape, size = np.dtype("<f8"), 2, (2, 5), 10

    def __getattr__(self, name):
        return getattr(np.zeros(self.shape), name)


def cell_state_update(f, c_prev, i, g):
    disguised = Costume()
    assert isinstance(disguised, np.ndarray)
    return disguised
