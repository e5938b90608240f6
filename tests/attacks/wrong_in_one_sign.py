"""Attack: returns the right answer with the sign of the second column turned.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
    c[:, 1:2] *= -1
    return c
