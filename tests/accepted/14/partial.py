"""A functools.partial instead of a def."""

from functools import partial

def blend(scale, f, c_prev, i, g):
    return scale * (f * c_prev + i * g)

cell_state_update = partial(blend, 1.0)
