"""Attack: none; computes by einsum, stacked operands, masks and in-place work on copies.
Expected: passed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    gates, states = np.stack([f, i]), np.stack([c_prev, g])
    c = np.einsum("knh,knh->nh", gates, states, optimize=True)
    with np.errstate(divide="ignore", invalid="ignore", over="raise"):
        c = np.where(np.isfinite(c / 1.0), c, 0.0)
    out = np.empty_like(c)
    np.copyto(out, c)
    out += 0.0
    return out
