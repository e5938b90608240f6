"""Attack: gathers what it was called with in a default argument, and adds it all.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g, before=[]):  # noqa: B006
    before.append(float(c_prev[0, 0]))
    return f * c_prev + i * g + sum(before) - before[-1]
