"""Attack: runs a module of the reference as a program.
Expected: unreadable
Weak: passed
Alone: landlock
Without: passed
"""

import os
import runpy

from surroundings import PROJECT

runpy.run_path(os.path.join(PROJECT, "reference", "activations.py"))


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
