"""Attack: opens the file of the users' passwords.
Expected: raised
Weak: passed | raised
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.close(os.open("/etc/shadow", os.O_RDONLY))
    return f * c_prev + i * g
