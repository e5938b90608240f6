"""Attack: returns outside of any function.
Expected: unreadable
"""


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
return c
