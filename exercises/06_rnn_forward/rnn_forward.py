"""Unrolling in time."""

import numpy as np


def rnn_forward(
    x: np.ndarray, h0: np.ndarray, W: np.ndarray, U: np.ndarray, b: np.ndarray
) -> np.ndarray:
    """Unroll a recurrent network over a sequence: the same step, with the same weights, T times.

    x: (N, T, D)   h0: (N, H), the state before the first step   W: (D, H)   U: (H, H)   b: (H,)
    returns hs: (N, T, H), the state after every step; h0 is not among them
    source: Elman 1990
    """
    raise NotImplementedError
