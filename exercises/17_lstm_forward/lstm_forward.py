"""LSTM over a sequence."""

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


def lstm_forward(
    x: np.ndarray,
    h0: np.ndarray,
    c0: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
    b: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, list[LSTMStepCache]]:
    """Unroll an LSTM over a sequence: the same step T times, with both states handed on.

    x: (N, T, D)   h0, c0: (N, H), the states before the first step
    W: (D, 4H)   U: (H, 4H)   b: (4H,); blocks input, forget, candidate, output
    returns hs, cs: (N, T, H), the states after every step, and a list of the T steps' caches
    source: Hochreiter & Schmidhuber 1997; forget gate from Gers et al. 2000
    """
    raise NotImplementedError
