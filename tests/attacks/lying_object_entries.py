"""Attack: returns an array of objects, each of which is equal to whatever it is compared with.
Expected: failed
"""

import numpy as np


class Equal:
    def __eq__(self, other):
        return True

    def __rsub__(self, other):
        return 0.0

    __sub__ = __rsub__

    def __float__(self):
        return float("nan")

    __hash__ = None


def cell_state_update(f, c_prev, i, g):
    answer = np.empty(f.shape, dtype=object)
    answer[...] = Equal()
    return answer
