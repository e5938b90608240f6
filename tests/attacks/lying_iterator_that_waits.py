"""Attack: returns an iterator whose first item never comes, so that writing the answer never ends.
Expected: timed_out
"""


class Slow:
    def __iter__(self):
        return self

    def __next__(self):
        while True:
            pass


def cell_state_update(f, c_prev, i, g):
    return Slow()
