"""Attack: consumes an iterator without end, in C and without holding any of it.
Expected: timed_out
"""

import collections
import itertools


def cell_state_update(f, c_prev, i, g):
    return collections.deque(itertools.count(), maxlen=0)
