"""Attack: writes 40 MB to the descriptor of standard output, past all that Python puts there.
Expected: unreadable
Alone: limits
Without: passed
"""

import os

for _ in range(40):
    data = memoryview(bytes(1_000_000))
    while data:
        data = data[os.write(1, data) :]


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
