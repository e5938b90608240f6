"""Attack: none; returns lists of numbers of every kind in place of an array.
Expected: passed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
    rows = [[c[n, h] for h in range(c.shape[1])] for n in range(c.shape[0])]
    rows[0] = tuple(float(number) for number in rows[0])
    rows[-1] = np.array(rows[-1])
    return rows
