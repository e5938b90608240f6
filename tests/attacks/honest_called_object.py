"""Attack: none; the function is an object that can be called, behind a partial and a decorator.
Expected: passed
"""

import functools


class Update:
    def __init__(self, scale):
        self.scale = scale

    def __call__(self, f, c_prev, i, g, scale=None):
        return f * c_prev + i * g * (scale or self.scale)


def traced(function):
    @functools.wraps(function, updated=())
    def wrapper(*arguments, **named):
        return function(*arguments, **named)

    return wrapper


cell_state_update = traced(functools.partial(Update(2.0), scale=1.0))
