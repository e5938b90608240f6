"""Attack: none; takes its arguments as they come, by star and by default.
Expected: passed
"""

import numpy as np


def cell_state_update(*gates_and_states, out=None, **named):
    f, c_prev, i, g = map(np.array, gates_and_states)
    f *= c_prev
    i *= g
    f += i
    assert out is None
    assert not named
    return f
