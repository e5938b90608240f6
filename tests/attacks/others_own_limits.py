"""Attack: raises a limit of its own beyond what it was given, which only the privileged may.
Expected: raised
Weak: raised | passed
"""

import resource


def cell_state_update(f, c_prev, i, g):
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most + 1))
    return f * c_prev + i * g
