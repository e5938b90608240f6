"""Attack: returns a tuple that names one field twice, and gives the right answer under it once.
Expected: failed
"""


class Twice(tuple):
    _fields = ("c", "c")


def cell_state_update(f, c_prev, i, g):
    return Twice((0 * f, f * c_prev + i * g))
