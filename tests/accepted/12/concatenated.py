"""[x, h] times [W; U], as papers draw it."""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    z = np.concatenate((x, h_prev), axis=1)
    weights = np.concatenate((W_f, U_f), axis=0)
    return np.exp(-np.logaddexp(0, -(z @ weights + b_f)))
