"""Splits the batch in halves, recursively."""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    if len(dh) == 1:
        da = (dh * (1 - h**2))[0]
        return (W @ da)[None], (U @ da)[None], np.outer(x, da), np.outer(h_prev, da), da
    k = len(dh) // 2
    one = rnn_step_backward(dh[:k], x[:k], h_prev[:k], h[:k], W, U)
    two = rnn_step_backward(dh[k:], x[k:], h_prev[k:], h[k:], W, U)
    rows = [np.vstack(pair) for pair in zip(one[:2], two[:2])]
    return (*rows, *(a + b for a, b in zip(one[2:], two[2:])))
