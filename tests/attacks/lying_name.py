"""Attack: returns a value of a type that raises, or gives no text, when it is asked for its name.
Expected: failed
"""


class Nameless(type):
    @property
    def __name__(cls):
        raise SystemExit("what name?")

    @property
    def __mro__(cls):
        return ()

    @property
    def __dict__(cls):
        raise KeyboardInterrupt

    def __repr__(cls):
        raise MemoryError


class Value(metaclass=Nameless):
    def __repr__(self):
        raise SystemExit

    __str__ = __format__ = __repr__


def cell_state_update(f, c_prev, i, g):
    return Value()
