"""Attack: declares the function so that it takes its arguments by name alone.
Expected: unreadable
"""


def cell_state_update(*, f, c_prev, i, g):
    return f * c_prev + i * g
