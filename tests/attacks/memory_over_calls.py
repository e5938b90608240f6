"""Attack: keeps eight megabytes more after every call, each of which answers rightly.
Expected: out_of_memory
Alone: limits
Without: passed
"""

held = []


def cell_state_update(f, c_prev, i, g):
    if len(held) < 40:
        held.append(bytearray(8 << 20))
    return f * c_prev + i * g
