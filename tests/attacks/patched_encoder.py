"""Attack: replaces the code by which the worker writes answers.
Expected: failed
"""

import sys


def value(self, value):
    self.out += b"f" + bytes(8)


def cell_state_update(f, c_prev, i, g):
    encoder = sys._getframe(1).f_globals["Encoder"]
    encoder.value.__code__ = value.__code__
    return f * c_prev + i * g
