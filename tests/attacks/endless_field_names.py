"""Attack: returns a tuple whose class loops when it is asked for the names of its fields.
Expected: timed_out
"""


class Loops(type):
    @property
    def _fields(cls):
        while True:
            pass


class Pair(tuple, metaclass=Loops):
    pass


def cell_state_update(f, c_prev, i, g):
    return Pair((f * c_prev + i * g,))
