"""Attack: adds noise from a seed that is the same in every process, so that only order tells.
Expected: failed
"""

import numpy as np

draw = np.random.default_rng(0)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g + 1e-6 * draw.random()
