"""Attack: changes an input in place that has no part in what it returns.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
    if g.flags.writeable:
        g.sort()
    return c
