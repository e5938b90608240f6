"""Attack: raises an exception outside of Exception that has no text and raises when asked for one.
Expected: raised
"""


class Leave(BaseException):
    def __str__(self):
        raise self

    __repr__ = __str__


def cell_state_update(f, c_prev, i, g):
    raise Leave
