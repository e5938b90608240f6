"""Attack: reads a file of the system in a way that leaves no time of reading, as only its owner
may.
Expected: raised
Weak: passed | raised
Alone: privileges as root
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.close(os.open("/etc/ld.so.cache", os.O_RDONLY | os.O_NOATIME))
    return f * c_prev + i * g
