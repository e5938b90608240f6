"""Attack: declares another function than the one asked for.
Expected: unreadable
"""


def cell_state(f, c_prev, i, g):
    return f * c_prev + i * g
