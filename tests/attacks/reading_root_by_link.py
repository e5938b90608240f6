"""Attack: reaches a file by the link to the root that its process has.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

from surroundings import SECRET


def cell_state_update(f, c_prev, i, g):
    with open("/proc/self/root" + SECRET) as file:
        file.read()
    return f * c_prev + i * g
