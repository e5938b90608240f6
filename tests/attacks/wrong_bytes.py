"""Attack: returns the bytes of the right answer in place of its numbers.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    return (f * c_prev + i * g).tobytes()
