"""Attack: returns a list nested a hundred thousand levels deep.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    nested = []
    for _ in range(100_000):
        nested = [nested]
    return nested
