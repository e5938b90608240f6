"""Attack: answers wrongly in a process in which another input came first than usual.
Expected: failed
"""

first = []


def cell_state_update(f, c_prev, i, g):
    first.append(f.shape)
    return f * c_prev + i * g * (first[0] == (2, 5))
