"""Attack: returns the memory of the right answer, which is no array.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return memoryview(f * c_prev + i * g)
