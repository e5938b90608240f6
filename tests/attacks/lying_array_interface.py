"""Attack: returns an object that offers, by NumPy's protocols, memory that is not its own.
Expected: failed
"""


class Window:
    @property
    def __array_interface__(self):
        return {"shape": (2, 5), "typestr": "<f8", "data": (id(self), True), "version": 3}

    @property
    def __array_struct__(self):
        raise SystemExit

    def __buffer__(self, flags):
        return memoryview(bytes(80))

    def __float__(self):
        return 0.0

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return self


def cell_state_update(f, c_prev, i, g):
    return Window()
