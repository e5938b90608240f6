"""Expected: unreadable NumPy"""

from scipy.special import expit


def forget_gate(x, h_prev, W_f, U_f, b_f):
    return expit(x @ W_f + h_prev @ U_f + b_f)
