"""Expected: gate-times-state"""

import numpy as np


class Cell:
    def forget(self, x, h_prev, W_f, U_f, b_f):
        f = 0.5 * (1 + np.tanh(0.5 * (x.dot(W_f) + h_prev.dot(U_f) + b_f)))
        return np.multiply(f, h_prev)


forget_gate = Cell().forget
