"""Attack: declares the function with one parameter too few.
Expected: unreadable
"""


def cell_state_update(f, c_prev, i):
    return f * c_prev + i
