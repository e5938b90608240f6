# coding: latin-1
"""Attack: none; is written in Latin-1 and says so.
Expected: passed
"""

# o estado da célula


def cell_state_update(f, c_prev, i, g):
    f_é = f
    return f_é * c_prev + i * g
