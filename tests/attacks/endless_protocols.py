"""Attack: returns an object that loops whatever it is asked for: length, items, array, text.
Expected: failed
"""


class Endless:
    def loop(self, *arguments):
        while True:
            pass

    __len__ = __iter__ = __array__ = __getitem__ = __repr__ = __str__ = loop
    __eq__ = __bool__ = __float__ = __index__ = __hash__ = __getattribute__ = loop


def cell_state_update(f, c_prev, i, g):
    return Endless()
