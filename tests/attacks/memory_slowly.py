"""Attack: lets one buffer grow by a megabyte at a time, with pauses.
Expected: out_of_memory
"""

import time


def cell_state_update(f, c_prev, i, g):
    held = bytearray()
    while len(held) < 300 << 20:
        held += bytes(1 << 20)
        time.sleep(0.001)
    return f * c_prev + i * g
