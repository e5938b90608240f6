"""Attack: raises its own kind of SystemExit, whose status is no number and has no text.
Expected: exited
"""


class Status:
    def __str__(self):
        raise SystemExit

    __repr__ = __str__


class Leave(SystemExit):
    def __str__(self):
        raise Leave


def cell_state_update(f, c_prev, i, g):
    raise Leave(Status())
