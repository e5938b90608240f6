"""Attack: makes a file wherever temporary files may be.
Expected: raised
Weak: not run
"""

import tempfile


def cell_state_update(f, c_prev, i, g):
    with tempfile.TemporaryFile() as file:
        file.write(bytes(10))
    return f * c_prev + i * g
