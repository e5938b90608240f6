"""Attack: gives the right answer and leaves in a destructor before it is sent.
Expected: exited
"""

import os


class Local:
    def __del__(self):
        os._exit(0)


def cell_state_update(f, c_prev, i, g):
    local = Local()  # noqa: F841
    return f * c_prev + i * g
