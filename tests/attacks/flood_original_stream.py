"""Attack: prints to the stream that Python keeps as the original standard output.
Expected: passed
"""

import sys


def cell_state_update(f, c_prev, i, g):
    for _ in range(10):
        sys.__stdout__.write("x" * 100_000)
        sys.__stdout__.flush()
    return f * c_prev + i * g
