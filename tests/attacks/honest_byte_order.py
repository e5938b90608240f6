"""Attack: none; returns its answer in the other order of bytes, aligned to nothing.
Expected: passed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = (f * c_prev + i * g).astype(">f8")
    room = np.zeros(c.nbytes + 1, dtype=np.uint8)[1:]
    unaligned = room.view(">f8").reshape(c.shape)
    unaligned[...] = c
    return unaligned
