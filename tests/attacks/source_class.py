"""Attack: puts a class in the place of the function; a call makes an instance of it.
Expected: failed
"""


class cell_state_update:
    def __init__(self, f, c_prev, i, g):
        self.c = f * c_prev + i * g

    def __array__(self, *how, **named):
        return self.c
