"""Attack: returns an object whose array is another each time that it is asked for.
Expected: failed
"""

import numpy as np


class Chameleon(list):
    asked = 0

    def __array__(self, dtype=None, copy=None):
        Chameleon.asked += 1
        return np.full((2, 5), float(Chameleon.asked))

    def __iter__(self):
        Chameleon.asked += 1
        return iter([[Chameleon.asked] * 5] * 2)

    def __len__(self):
        return 2


def cell_state_update(f, c_prev, i, g):
    return Chameleon([[0.0]])
