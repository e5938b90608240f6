"""While loops that sum up from the integer 0."""

import numpy as np

def cell_state_update(f, c_prev, i, g):
    rows = []
    n = 0
    while n < len(f):
        row = 0
        for gate, value in ((f, c_prev), (i, g)):
            row = row + gate[n] * value[n]
        rows.append(row)
        n += 1
    return np.array(rows)
