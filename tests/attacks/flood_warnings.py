"""Attack: warns ten thousand times, of something else each time.
Expected: passed
"""

import warnings

warnings.simplefilter("always")
for number in range(10_000):
    warnings.warn(f"warning {number} " + "!" * 100, stacklevel=1)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
