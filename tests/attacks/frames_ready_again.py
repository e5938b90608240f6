"""Attack: says once more, while it is loaded, that the child is ready and used a terabyte before.
Expected: exited
"""

import struct

from surroundings import send

send(16, 1, b"f" + struct.pack("<d", 2.0**40))


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
