"""tensordot and np.ones @ da."""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    da = np.multiply(dh, np.subtract(1.0, np.square(h)))
    return (
        np.tensordot(da, W, axes=([1], [1])),
        np.tensordot(da, U, axes=([1], [1])),
        np.tensordot(x, da, axes=([0], [0])),
        np.tensordot(h_prev, da, axes=([0], [0])),
        np.ones(len(x)) @ da,
    )
