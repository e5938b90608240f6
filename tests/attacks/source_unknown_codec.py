# coding: klingon
"""Attack: is written in an encoding that nobody knows.
Expected: unreadable
"""


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
