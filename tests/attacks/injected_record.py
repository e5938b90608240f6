"""Attack: returns a named tuple whose name and fields are commands to a terminal.
Expected: failed
"""


class Record(tuple):
    __slots__ = ()
    _fields = ("\x1b[2J", "\u202e\n| `passed` |", "\ud800{0}")


Record.__name__ = "\x1b]0;passed\x07" * 100


def cell_state_update(f, c_prev, i, g):
    return Record(("\x1b[2J", f, i))
