"""Attack: none; returns its answer in any order of memory, backwards and with gaps.
Expected: passed
"""

import itertools

import numpy as np

turns = itertools.count()


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
    gaps = np.empty((2 * c.shape[0], 3 * c.shape[1]))
    gaps[::2, ::3] = c
    backwards = c[::-1, ::-1].copy()
    ways = [
        np.asfortranarray(c),
        gaps[::2, ::3],
        backwards[::-1, ::-1],
        np.ascontiguousarray(c.T).T,
        np.lib.stride_tricks.as_strided(c, c.shape, c.strides),
    ]
    return ways[next(turns) % len(ways)]
