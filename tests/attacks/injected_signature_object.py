"""Attack: has the signature of its function written by an object of its own.
Expected: unreadable
"""

import inspect


class Signature(inspect.Signature):
    def bind(self, *arguments):
        raise TypeError

    def __str__(self):
        return "\x1b[2J()` passed.\n" + "{0.__class__}" * 10_000


class Function:
    __signature__ = Signature()

    def __call__(self, f):
        return f


cell_state_update = Function()
