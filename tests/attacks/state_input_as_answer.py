"""Attack: writes the answer into an input and returns that.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    c_prev *= f
    c_prev += i * g
    return c_prev
