"""Attack: finds the count of what may still be printed, and raises it.
Expected: passed
"""

import sys

room = sys.stdout.buffer._room
room[0] = 10**12


def cell_state_update(f, c_prev, i, g):
    room[0] = 10**12
    print("y" * 1_000_000)
    return f * c_prev + i * g
