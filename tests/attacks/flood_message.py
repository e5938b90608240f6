"""Attack: raises an exception with a message of twenty megabytes.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    raise ValueError("no " * 7_000_000)
