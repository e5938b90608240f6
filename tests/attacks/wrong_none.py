"""Attack: computes the right answer and returns nothing.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
    c.sum()
