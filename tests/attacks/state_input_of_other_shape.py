"""Attack: gives its input another shape and another type in place, which leaves its bytes alone.
Expected: failed
"""


def cell_state_update(f, c_prev, i, g):
    c = f * c_prev + i * g
    if f.flags.c_contiguous and f.flags.writeable:
        f.dtype = "i8"
    return c
