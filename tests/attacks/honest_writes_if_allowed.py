"""Attack: none; keeps a copy of its work in a file where that is possible.
Expected: passed
Weak: not run
"""

import contextlib
import os
import tempfile

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
    try:
        with tempfile.NamedTemporaryFile() as file:
            np.save(file, c)
    except OSError:
        pass
    with contextlib.suppress(OSError):
        os.makedirs("attack_results", exist_ok=True)
    return c
