"""Works with examples as columns, and turns back at the end."""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    delta = dh.T - dh.T * h.T**2
    entrada, estado = W @ delta, U @ delta
    return entrada.T, estado.T, (delta @ x).T, (delta @ h_prev).T, delta.sum(axis=1)
