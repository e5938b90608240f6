"""Attack: puts false modules in the places of those that are already loaded.
Expected: failed
"""

import sys
import types


class False_(types.ModuleType):
    def __getattr__(self, name):
        return lambda *arguments, **named: 1


for name in list(sys.modules):
    if name.split(".")[0] in ("numpy", "struct", "os", "posix", "inspect", "math"):
        sys.modules[name] = False_(name)


def cell_state_update(f, c_prev, i, g):
    return 0 * f
