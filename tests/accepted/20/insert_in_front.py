"""A list that grows at its front; carry in a copy that is never shared."""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    gradiente = dc_T.copy()
    lista = [gradiente.copy()]
    for t in range(f_seq.shape[1] - 1, -1, -1):
        gradiente *= f_seq[:, t]
        lista.insert(0, gradiente.copy())
    return np.array(lista).transpose((1, 0, 2))
