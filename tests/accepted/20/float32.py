"""Single precision throughout: passes, with a note."""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    g = dc_T.astype(np.float32)
    G = [g]
    for t in reversed(range(f_seq.shape[1])):
        g = g * f_seq[:, t].astype(np.float32)
        G.append(g)
    return np.stack(G[::-1], axis=1)
