"""Attack: returns one number in an array whose own shape, size and bytes are said to be right.
Expected: failed
"""

import numpy as np


class Pretender(np.ndarray):
    shape = property(lambda self: self.claimed)
    ndim = property(lambda self: 2)
    size = property(lambda self: self.claimed[0] * self.claimed[1])
    dtype = property(lambda self: np.dtype("<f8"))

    def view(self, *how):
        return self

    def tobytes(self, *order):
        return b"\0" * 8 * self.size

    def astype(self, *how, **named):
        return self


def cell_state_update(f, c_prev, i, g):
    answer = np.array([1 + 0j]).view(Pretender)
    answer.claimed = f.shape
    return answer
