"""Expected: path-in-reverse-order"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    G = [dc_T]
    for gate in np.moveaxis(f_seq, 1, 0)[::-1]:
        G += [G[-1] * gate]
    return np.stack(G, axis=1)
