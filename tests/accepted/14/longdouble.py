"""Computes and returns extended precision."""

import numpy as np

def cell_state_update(f, c_prev, i, g):
    f, c_prev, i, g = (np.asarray(v, dtype=np.longdouble) for v in (f, c_prev, i, g))
    return f * c_prev + i * g
