"""A callable object that keeps its carry, and prints."""

import numpy as np


class Path:
    def __call__(self, f_seq, dc_T):
        self.g = dc_T
        out = [dc_T]
        for gate in f_seq.swapaxes(0, 1)[::-1]:
            self.g = self.g * gate
            out.append(self.g)
        print("norm at the first state", np.linalg.norm(self.g))
        return np.dstack(out[::-1]).transpose(0, 2, 1)


cell_gradient_path = Path()
