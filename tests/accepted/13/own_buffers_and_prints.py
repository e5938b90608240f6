"""out= and in-place steps on its own buffers, printing as it goes."""

import numpy as np


def input_gate(x, h_prev, W_i, U_i, b_i, debug=True):
    a = np.zeros((x.shape[0], U_i.shape[1]))
    np.matmul(x, W_i, out=a)
    a += np.dot(h_prev, U_i)
    a += b_i
    if debug:
        print("a:", a.min(), a.max())
    np.negative(a, out=a)
    np.exp(a, out=a)
    a += 1
    np.reciprocal(a, out=a)
    return a


def cell_candidate(inputs, state, kernel, recurrent, bias):
    a = inputs @ kernel
    a += state @ recurrent
    a += bias
    return np.tanh(a, out=a)
