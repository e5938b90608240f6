"""Attack: ends by the signal of used up processor time, having used none.
Expected: exited
"""

import signal


def cell_state_update(f, c_prev, i, g):
    signal.raise_signal(signal.SIGXCPU)
    return f * c_prev + i * g
