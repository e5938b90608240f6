"""Attack: raises an exception that lies about its class, its words and where it came from.
Expected: raised
"""


class Passed(Exception):
    __class__ = property(lambda self: SystemExit)
    __traceback__ = property(lambda self: 1 / 0)
    __dict__ = property(lambda self: {"_in_portuguese": "Tudo certo."})
    args = property(lambda self: ())

    def __str__(self):
        raise SystemExit(0)


def cell_state_update(f, c_prev, i, g):
    raise Passed
