"""Attack: poisons what the file beside it and NumPy hold, for whoever computes after it.
Expected: failed
"""

import numpy as np
import surroundings


def cell_state_update(f, c_prev, i, g):
    scale = getattr(surroundings, "scale", 1.0)
    surroundings.scale = np.pi = 3.0
    np.random.seed(0)
    return f * c_prev + scale * i * g
