"""Attack: seals the output so that it can never be written again.
Expected: raised
"""

import fcntl


def cell_state_update(f, c_prev, i, g):
    fcntl.fcntl(1, fcntl.F_ADD_SEALS, fcntl.F_SEAL_WRITE | fcntl.F_SEAL_SHRINK)
    return f * c_prev + i * g
