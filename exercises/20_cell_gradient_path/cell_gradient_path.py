"""Gradient along the cell state."""

import numpy as np


def cell_gradient_path(f_seq: np.ndarray, dc_T: np.ndarray) -> np.ndarray:
    """Follow the gradient back along the cell state alone, where only forget gates act on it.

    f_seq: (N, T, H); f_seq[:, t] is the gate of the step from cell state t to cell state t + 1
    dc_T: (N, H), the gradient by the last cell state
    returns G: (N, T + 1, H); G[:, t] is the gradient by cell state t, along the direct path only
    source: Gers, Schmidhuber & Cummins 2000
    """
    raise NotImplementedError
