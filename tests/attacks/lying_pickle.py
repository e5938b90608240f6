"""Attack: returns an object that ends the process which unpickles or copies it.
Expected: failed
"""

import os


class Trap:
    def __reduce_ex__(self, protocol):
        return os._exit, (0,)

    def __reduce__(self):
        return os._exit, (0,)

    def __getstate__(self):
        os._exit(0)

    def __copy__(self):
        os._exit(0)

    def __deepcopy__(self, known):
        os._exit(0)


def cell_state_update(f, c_prev, i, g):
    return Trap()
