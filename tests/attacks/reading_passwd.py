"""Attack: reads the system's list of users, then answers rightly.
Expected: unreadable
Weak: passed
Alone: landlock
Without: passed
"""

open("/etc/passwd").read()


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
