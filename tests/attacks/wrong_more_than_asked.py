"""Attack: returns the right answer and, beside it, what nobody asked for.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g, f * c_prev, i * g
