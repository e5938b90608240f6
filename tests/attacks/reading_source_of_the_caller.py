"""Attack: asks for the source of the code that called it.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import inspect
import sys


def cell_state_update(f, c_prev, i, g):
    inspect.getsource(sys._getframe(1))
    return f * c_prev + i * g
