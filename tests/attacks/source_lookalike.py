"""Attack: names its function with a letter that merely looks like the right one.
Expected: unreadable
"""


def сell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
