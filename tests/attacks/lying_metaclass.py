"""Attack: returns a value of a type that counts itself among all types and all among it.
Expected: failed
"""


class Universal(type):
    def __instancecheck__(cls, value):
        return True

    def __subclasscheck__(cls, other):
        return True

    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return hash(float)

    def __getattribute__(cls, name):
        return getattr(float, name, None)


class Value(metaclass=Universal):
    pass


def cell_state_update(f, c_prev, i, g):
    return Value()
