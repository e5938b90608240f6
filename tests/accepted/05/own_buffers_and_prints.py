"""out= on its own buffers, renamed parameters, an extra one, printing."""

import numpy as np


def rnn_step(inputs, state, kernel, recurrent, bias, verbose=True):
    a = np.empty((inputs.shape[0], recurrent.shape[1]))
    np.matmul(inputs, kernel, out=a)
    a += state @ recurrent
    np.add(a, bias, out=a)
    if verbose:
        print("before tanh:", a)
    return np.tanh(a, out=a)
