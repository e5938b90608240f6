"""Attack: returns a function that would give the right answer.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return lambda: f * c_prev + i * g
