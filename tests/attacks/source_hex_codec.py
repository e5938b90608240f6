# coding: hex
"""Attack: says that it is written in a codec which gives bytes and no text.
Expected: unreadable
"""


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
