"""Attack: makes a list of fifty million items.
Expected: out_of_memory
Alone: limits
Without: passed
"""

held = [0] * 50_000_000


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
