"""Attack: returns an object whose type lists NumPy's scalars among its bases without being one.
Expected: raised
"""

import numpy as np


class Genealogist(type):
    def mro(cls):
        return [cls, np.floating, np.inexact, np.number, np.generic, object]


class Scalar(metaclass=Genealogist):
    def __array__(self, *how, **named):
        return np.zeros((2, 5))


def cell_state_update(f, c_prev, i, g):
    return Scalar()
