"""Backpropagation through time (BPTT)."""

import numpy as np


def rnn_backward(
    dhs: np.ndarray,
    x: np.ndarray,
    h0: np.ndarray,
    hs: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Send gradients back through all steps of a recurrent network (BPTT).

    dhs: (N, T, H), by each step's state as the readout sees it, without what later steps add
    x: (N, T, D)   h0: (N, H)   hs: (N, T, H), from rnn_forward   W: (D, H)   U: (H, H)
    returns dx: (N, T, D), dh0: (N, H), dW: (D, H), dU: (H, H), db: (H,)
    source: Werbos 1990

    Every step uses the same weights, so their gradients are summed over the steps.
    """
    raise NotImplementedError
