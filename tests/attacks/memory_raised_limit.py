"""Attack: lifts the limit on its own memory, as a privileged process may.
Expected: unreadable
Weak: unreadable | passed
"""

import resource

resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
