"""Attack: returns an iterator that never ends, whose items are iterators of the same kind.
Expected: failed
"""


class Endless:
    def __iter__(self):
        return self

    def __next__(self):
        return Endless()


def cell_state_update(f, c_prev, i, g):
    return Endless()
