"""Attack: replaces the built-in functions that whoever looks at an answer must use.
Expected: exited
"""

import builtins

for name in ("len", "isinstance", "issubclass", "callable", "id", "max", "min"):
    setattr(builtins, name, lambda *arguments: True)
builtins.type = lambda *arguments: float
builtins.print = builtins.open = builtins.compile = None


def cell_state_update(f, c_prev, i, g):
    return 0 * f
