# coding: latin-1
"""Attack: bears the mark of UTF-8 and says that it is in Latin-1.
Expected: unreadable
"""


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
