"""RNN cell, one step."""

import numpy as np


def rnn_step(
    x: np.ndarray, h_prev: np.ndarray, W: np.ndarray, U: np.ndarray, b: np.ndarray
) -> np.ndarray:
    """Advance a recurrent network by one step: the new state from the input and the old state.

    x: (N, D)   h_prev: (N, H)   W: (D, H)   U: (H, H)   b: (H,)
    returns h: (N, H)
    source: Elman 1990
    """
    raise NotImplementedError
