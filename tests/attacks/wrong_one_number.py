"""Attack: returns the mean of the right answer, which any shape would broadcast with.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return float((f * c_prev + i * g).mean())
