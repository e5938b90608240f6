"""Expected: failed call"""

import numpy as np

buffer = None


def forget_gate(x, h_prev, W_f, U_f, b_f):
    global buffer
    if buffer is None or buffer.shape != h_prev.shape:
        buffer = np.zeros(h_prev.shape)
    buffer += x @ W_f + h_prev @ U_f + b_f
    return 1 / (1 + np.exp(-buffer))
