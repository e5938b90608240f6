"""np.nditer with an allocated operand."""

import numpy as np

def cell_state_update(f, c_prev, i, g):
    with np.nditer([f, c_prev, i, g, None]) as it:
        for a, b, c, d, out in it:
            out[...] = a * b + c * d
        return it.operands[4]
