"""Attack: is written in Latin-1 and does not say so.
Expected: unreadable
"""

# o estado da célula


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
