"""Input gate and candidate."""

import numpy as np


def input_gate(
    x: np.ndarray, h_prev: np.ndarray, W_i: np.ndarray, U_i: np.ndarray, b_i: np.ndarray
) -> np.ndarray:
    """Decide how much of each candidate value enters the cell: 0 nothing, 1 all of it.

    x: (N, D)   h_prev: (N, H)   W_i: (D, H)   U_i: (H, H)   b_i: (H,)
    returns i: (N, H), each entry between 0 and 1
    source: Hochreiter & Schmidhuber 1997
    """
    raise NotImplementedError


def cell_candidate(
    x: np.ndarray, h_prev: np.ndarray, W_g: np.ndarray, U_g: np.ndarray, b_g: np.ndarray
) -> np.ndarray:
    """Propose new values for the cell, each between -1 and 1.

    x: (N, D)   h_prev: (N, H)   W_g: (D, H)   U_g: (H, H)   b_g: (H,)
    returns g: (N, H)
    source: Hochreiter & Schmidhuber 1997
    """
    raise NotImplementedError
