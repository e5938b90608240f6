"""One step backwards."""

import numpy as np


def rnn_step_backward(
    dh: np.ndarray,
    x: np.ndarray,
    h_prev: np.ndarray,
    h: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Send the gradient by a step's new state back to its input, old state, weights and bias.

    dh: (N, H)   x: (N, D)   h_prev: (N, H)   h: (N, H), what the step returned
    W: (D, H)   U: (H, H)
    returns dx: (N, D), dh_prev: (N, H), dW: (D, H), dU: (H, H), db: (H,)
    source: Rumelhart, Hinton & Williams 1986

    The slope of tanh is known from its value: 1 - h**2.
    """
    raise NotImplementedError
