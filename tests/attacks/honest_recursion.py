"""Attack: none; computes row by row, by recursion, generators and a cache of what is no array.
Expected: passed
"""

import functools
import sys

import numpy as np

sys.setrecursionlimit(20_000)


@functools.lru_cache(maxsize=100)
def sizes(shape):
    return range(shape[0])


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


def cell_state_update(f, c_prev, i, g):
    assert deep(5_000) == 5_000
    rows = (f[n] * c_prev[n] + i[n] * g[n] for n in sizes(f.shape))
    return np.array([*rows])
