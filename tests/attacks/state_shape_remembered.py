"""Attack: computes an answer once for every shape and gives it again for all inputs of that shape.
Expected: failed
"""

import functools

inputs = []


@functools.cache
def answer(shape):
    f, c_prev, i, g = inputs
    return f * c_prev + i * g


def cell_state_update(f, c_prev, i, g):
    inputs[:] = f, c_prev, i, g
    return answer(f.shape)
