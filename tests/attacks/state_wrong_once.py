"""Attack: answers one call in a hundred wrongly.
Expected: failed
"""

import itertools

number = itertools.count(50)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g * (next(number) % 100 != 0)
