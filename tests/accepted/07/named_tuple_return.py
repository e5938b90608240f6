"""Returns a NamedTuple."""

from typing import NamedTuple

import numpy as np


class Gradients(NamedTuple):
    dx: np.ndarray
    dh_prev: np.ndarray
    dW: np.ndarray
    dU: np.ndarray
    db: np.ndarray


def rnn_step_backward(dh, x, h_prev, h, W, U):
    da = dh * (1 - h**2)
    return Gradients(db=da.sum(axis=0), dU=h_prev.T @ da, dW=x.T @ da, dh_prev=da @ U.T, dx=da @ W.T)
