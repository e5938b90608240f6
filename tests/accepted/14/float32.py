"""Computes in single precision: passes, with a note."""

import numpy as np

def cell_state_update(f, c_prev, i, g):
    f, c_prev, i, g = (v.astype(np.float32) for v in (f, c_prev, i, g))
    return f * c_prev + i * g
