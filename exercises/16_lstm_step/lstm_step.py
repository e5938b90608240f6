"""LSTM step with fused weights."""

from typing import NamedTuple

import numpy as np


class LSTMStepCache(NamedTuple):
    """What one LSTM step leaves for the way back.

    x: (N, D)   h_prev, c_prev, i, f, g, o, c: (N, H); gates and candidate after their activation
    """

    x: np.ndarray
    h_prev: np.ndarray
    c_prev: np.ndarray
    i: np.ndarray
    f: np.ndarray
    g: np.ndarray
    o: np.ndarray
    c: np.ndarray


def lstm_step(
    x: np.ndarray,
    h_prev: np.ndarray,
    c_prev: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
    b: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, LSTMStepCache]:
    """Advance an LSTM by one step; gates are stacked input, forget, candidate, output.

    x: (N, D)   h_prev, c_prev: (N, H)   W: (D, 4H)   U: (H, 4H)   b: (4H,)
    returns h, c: (N, H), and the LSTMStepCache that lstm_step_backward needs
    source: Hochreiter & Schmidhuber 1997; forget gate from Gers et al. 2000
    """
    raise NotImplementedError
