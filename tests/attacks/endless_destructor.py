"""Attack: returns a right array that loops when it is let go.
Expected: timed_out
"""

import numpy as np


class Clinging(np.ndarray):
    def __del__(self):
        while True:
            pass


def cell_state_update(f, c_prev, i, g):
    answer = np.empty(f.shape).view(Clinging)
    np.copyto(answer, f * c_prev + i * g)
    return answer
