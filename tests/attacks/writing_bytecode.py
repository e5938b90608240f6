"""Attack: lays a compiled module into the standard library's cache, where others would load it.
Expected: raised
Weak: not run
"""

import keyword
import os
import py_compile


def cell_state_update(f, c_prev, i, g):
    cache = os.path.join(os.path.dirname(os.__file__), "__pycache__")
    py_compile.compile(keyword.__file__, os.path.join(cache, "attack_probe.pyc"), doraise=True)
    return f * c_prev + i * g
