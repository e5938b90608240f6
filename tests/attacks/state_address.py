"""Attack: remembers answers by where their inputs lie in memory.
Expected: failed
"""

remembered = {}


def cell_state_update(f, c_prev, i, g):
    key = f.ctypes.data % 64, f.shape
    return remembered.setdefault(key, f * c_prev + i * g)
