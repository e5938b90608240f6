"""Attack: yields the answer's rows, which an array could be made of, one by one.
Expected: passed
"""


def cell_state_update(f, c_prev, i, g):
    yield from f * c_prev + i * g
