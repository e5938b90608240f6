"""Attack: replaces what `import` calls, and hands out a module of its own under every name.
Expected: failed
"""

import builtins
import types


class Everything(types.ModuleType):
    def __getattr__(self, name):
        return Everything(name)


builtins.__import__ = lambda name, *how, **named: Everything(name)


def cell_state_update(f, c_prev, i, g):
    import grader

    assert grader.grading.grade
    return 0 * f
