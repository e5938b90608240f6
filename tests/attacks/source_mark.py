"""Attack: none; bears the mark of UTF-8, as some editors write it.
Expected: passed
"""


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
