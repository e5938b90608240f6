"""Attack: makes the function an object whose signature is looked for without an end.
Expected: timed_out
"""


class Function:
    @property
    def __signature__(self):
        while True:
            pass

    def __call__(self, f, c_prev, i, g):
        return f * c_prev + i * g


cell_state_update = Function()
