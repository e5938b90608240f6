"""Attack: opens a bracket and ends without closing it.
Expected: unreadable
"""


def cell_state_update(f, c_prev, i, g):
    return f * (c_prev + (i * g
