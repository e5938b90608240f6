# coding: undefined
"""Attack: says that it is written in the codec which fails on everything.
Expected: unreadable
"""


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
