"""Attack: calls itself without an end while it is loaded.
Expected: unreadable
"""


def deeper():
    return deeper()


deeper()


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
