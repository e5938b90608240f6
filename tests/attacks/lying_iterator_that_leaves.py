"""Attack: returns an iterator that ends the program when the answer is written.
Expected: exited
"""


class Leaving:
    def __iter__(self):
        return self

    def __next__(self):
        raise SystemExit(0)


def cell_state_update(f, c_prev, i, g):
    return Leaving()
