"""Attack: returns lists of floats that are equal to, and no further than 0 from, any number.
Expected: failed
"""


class Anything(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __abs__(self):
        return 0.0

    def __le__(self, other):
        return True

    __lt__ = __ge__ = __gt__ = __le__

    def __hash__(self):
        return 0


def cell_state_update(f, c_prev, i, g):
    return [[Anything(0.0) for _ in row] for row in f]
