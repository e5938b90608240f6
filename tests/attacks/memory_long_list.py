"""Attack: returns a list of ten million numbers.
Expected: failed
"""

numbers = [0] * 10_000_000


def cell_state_update(f, c_prev, i, g):
    return numbers
