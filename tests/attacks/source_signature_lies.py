"""Attack: makes the function an object whose signature accepts what its call does not.
Expected: raised
"""

import inspect


class Function:
    __signature__ = inspect.signature(lambda f, c_prev, i, g: None)

    def __call__(self, f):
        return f


cell_state_update = Function()
