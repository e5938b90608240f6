"""Attack: keeps every array that it returned and spoils it when it is called the next time.
Expected: failed
"""

returned = []


def cell_state_update(f, c_prev, i, g):
    while returned:
        returned.pop()[...] = 0
    c = f * c_prev + i * g
    returned.append(c)
    return c
