"""Forget gate."""

import numpy as np


def forget_gate(
    x: np.ndarray, h_prev: np.ndarray, W_f: np.ndarray, U_f: np.ndarray, b_f: np.ndarray
) -> np.ndarray:
    """Decide how much of each entry of the old cell state is kept: 0 nothing, 1 all of it.

    x: (N, D)   h_prev: (N, H)   W_f: (D, H)   U_f: (H, H)   b_f: (H,)
    returns f: (N, H), each entry between 0 and 1
    source: Gers, Schmidhuber & Cummins 2000
    """
    raise NotImplementedError
