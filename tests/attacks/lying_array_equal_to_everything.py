"""Attack: returns zeros in an array that answers every comparison and reduction in its favour.
Expected: failed
"""

import numpy as np


class Agreeable(np.ndarray):
    def __array_finalize__(self, made_from):
        self.flags.writeable = True

    def __array_function__(self, function, types, arguments, named):
        return True

    def __array_ufunc__(self, ufunc, method, *arguments, **named):
        return np.zeros(()) if ufunc in (np.subtract, np.absolute) else np.True_

    def __eq__(self, other):
        return np.True_

    def __ne__(self, other):
        return np.False_

    __hash__ = None


def cell_state_update(f, c_prev, i, g):
    return np.zeros_like(f).view(Agreeable)
