"""BPTT through the LSTM."""

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


def lstm_backward(
    dhs: np.ndarray,
    dc_T: np.ndarray,
    caches: list[LSTMStepCache],
    W: np.ndarray,
    U: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Send gradients back through all steps of an LSTM (BPTT).

    dhs: (N, T, H), by each step's h as the readout sees it, without what later steps add
    dc_T: (N, H), by the last cell state, beside what passes through the last h
    caches: of the T steps, from lstm_forward
    W: (D, 4H)   U: (H, 4H); blocks input, forget, candidate, output
    returns dx: (N, T, D), dh0, dc0: (N, H), dW: (D, 4H), dU: (H, 4H), db: (4H,)
    source: Hochreiter & Schmidhuber 1997; Werbos 1990

    Two gradients are handed back from step to step, one along h and one along c. Every step uses
    the same weights, so their gradients are summed over the steps.
    """
    raise NotImplementedError
