"""Attack: adds up more numbers than will ever be, in a loop in C.
Expected: timed_out
"""


def cell_state_update(f, c_prev, i, g):
    return sum(range(10**18))
