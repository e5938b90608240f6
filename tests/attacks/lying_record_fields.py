"""Attack: returns a named tuple whose fields are others each time that they are read.
Expected: failed
"""

from typing import NamedTuple


class Shifting(type):
    reads = 0

    @property
    def _fields(cls):
        Shifting.reads += 1
        return tuple(f"field_{Shifting.reads}_{number}" for number in range(Shifting.reads % 3))


class Result(NamedTuple):
    c: object
    h: object


class Lying(Result, metaclass=Shifting):
    pass


def cell_state_update(f, c_prev, i, g):
    return Lying(0 * f, 0 * f)
