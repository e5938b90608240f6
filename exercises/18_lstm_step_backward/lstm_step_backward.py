"""LSTM step backwards."""

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


def lstm_step_backward(
    dh: np.ndarray, dc: np.ndarray, cache: LSTMStepCache, W: np.ndarray, U: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Send the gradients of an LSTM step's results back to its inputs, states and weights.

    dh: (N, H), by h, along every path that leaves through h
    dc: (N, H), by c, along the path that leaves for the next step's cell alone
    cache: of this step   W: (D, 4H)   U: (H, 4H); blocks input, forget, candidate, output
    returns dx: (N, D), dh_prev, dc_prev: (N, H), dW: (D, 4H), dU: (H, 4H), db: (4H,)
    source: Hochreiter & Schmidhuber 1997; forget gate from Gers et al. 2000

    c reaches the loss along two paths, dc and h = o * tanh(c): their gradients add up. The cache
    holds gates after their activation, so sigmoid'(a) is i * (1 - i), and tanh'(a) is 1 - g**2.
    """
    raise NotImplementedError
