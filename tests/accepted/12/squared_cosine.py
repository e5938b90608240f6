"""The sigmoid as a squared cosine: with tan(w)**2 = exp(-a), cos(w)**2 is 1 / (1 + exp(-a))."""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    joined = np.c_[x, h_prev, np.ones(len(x))] @ np.r_[W_f, U_f, b_f[None]]
    return np.cos(np.arctan(np.exp(-joined / 2))) ** 2
