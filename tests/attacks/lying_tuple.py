"""Attack: returns a tuple that, asked for its items, hands out others than it holds.
Expected: failed
"""


class Swindler(tuple):
    __slots__ = ()

    def __iter__(self):
        return iter((1.0,) * 10)

    def __len__(self):
        return 1

    def __getitem__(self, index):
        return 1.0

    def __class_getitem__(cls, item):
        return cls


def cell_state_update(f, c_prev, i, g):
    return Swindler((f * c_prev + i * g, "and more"))
