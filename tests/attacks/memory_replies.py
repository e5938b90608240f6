"""Attack: returns the largest array that may be sent, in every call, to fill the grader's memory.
Expected: failed
"""

import numpy as np

answer = np.zeros(2_000_000)


def cell_state_update(f, c_prev, i, g):
    return answer
