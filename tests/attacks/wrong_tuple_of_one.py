"""Attack: returns the right answer behind a comma too many.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g,)
