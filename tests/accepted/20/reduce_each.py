"""Every state by itself: a product over the gates after it."""

from functools import reduce

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    T = f_seq.shape[1]
    states = [reduce(np.multiply, [f_seq[:, s] for s in range(t, T)], dc_T) for t in range(T + 1)]
    return np.swapaxes(np.array(states), 0, 1)
