"""Returns a read-only, non-contiguous view."""

import numpy as np

def cell_state_update(f, c_prev, i, g):
    twice = np.repeat(f * c_prev + i * g, 2, axis=1)
    view = twice[:, ::2]
    view.flags.writeable = False
    return view
